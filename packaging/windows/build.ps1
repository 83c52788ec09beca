# Builds the installer for Windows, from a checkout to one file (for CUDA, perhaps several).
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Torch cpu|cu130] [-Out dist]
#
# Needs Python 3.11 (`py -3.11`, or the path in PYTHON) and NSIS 3 (`makensis`, or the path
# in MAKENSIS). Signs where sign.ps1 finds a certificate.
param(
    [ValidateSet('cpu', 'cu130')][string]$Torch = 'cpu',
    [string]$Out = 'dist'
)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Invoke-Checked {
    $program, $rest = $args
    & $program @rest
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Invoke-Signing {
    & packaging\windows\sign.ps1 $args[0]
    if ($LASTEXITCODE -ne 0) { throw "This could not be signed: $($args[0])" }
}

function Find-Makensis {
    if ($env:MAKENSIS) { return $env:MAKENSIS }
    $known = Get-Command makensis -ErrorAction SilentlyContinue
    if ($known) { return $known.Source }
    return Join-Path ${env:ProgramFiles(x86)} 'NSIS\makensis.exe'
}

$environment = Join-Path (Get-Location) ".venv-release-$Torch"
if ($env:PYTHON) { Invoke-Checked $env:PYTHON packaging\environment.py $environment --torch $Torch }
else { Invoke-Checked py '-3.11' packaging\environment.py $environment --torch $Torch }
$python = Join-Path $environment 'Scripts\python.exe'

$prepared = Join-Path (Get-Location) "build\prepared-$Torch"
$icons = Join-Path $prepared 'icons'
$details = Join-Path $prepared 'version.txt'
Invoke-Checked $python packaging\icons.py $icons
Invoke-Checked $python packaging\windows\version_info.py $details
$accepted = @()
if ($Torch -ne 'cpu') { $accepted = @('--accept', 'nvidia-', '--accept', 'cuda-') }
Invoke-Checked $python packaging\build.py --out $Out --icon (Join-Path $icons 'ftstudio.ico') --version-file $details @accepted
$Out = (Resolve-Path $Out).Path
$program = Join-Path $Out 'ftstudio'
$started = Join-Path $program 'ftstudio.exe'
Invoke-Signing $started
Invoke-Signing (Join-Path $program 'ftstudio-cli.exe')

Invoke-Checked (Join-Path $program 'ftstudio-cli.exe') '--self-check'

$version = & $python -c 'import ftstudio; print(ftstudio.__version__)'
$name = "ftstudio-$version-windows-x64"
if ($Torch -ne 'cpu') { $name = "$name-cuda" }
$parts = & $python packaging\windows\prepare.py $program $prepared --name $name
if ($LASTEXITCODE -ne 0) { throw 'prepare.py failed' }

$makensis = Find-Makensis
$common = @('/V2', '/INPUTCHARSET', 'UTF8', "/DPREPARED=$prepared")
$made = @()
for ($part = 1; $part -le [int]$parts; $part++) {
    $file = Join-Path $Out "$name-$part.bin"
    Invoke-Checked $makensis @common "/DPART=$part" "/DOUTPUT=$file.exe" packaging\windows\part.nsi
    Invoke-Signing "$file.exe"
    Move-Item -Force "$file.exe" $file # so that nobody starts it by itself
    $made += $file
}
$signed = @()
if ($env:FTSTUDIO_CERTIFICATE) { $signed = @('/DSIGNED') }
$installer = Join-Path $Out "$name-setup.exe"
Invoke-Checked $makensis @common @signed "/DICONS=$icons" "/DOUTPUT=$installer" packaging\windows\ftstudio.nsi
Invoke-Signing $installer
foreach ($file in @($made) + $installer) { Write-Host $file }
