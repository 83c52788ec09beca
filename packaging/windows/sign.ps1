# Signs one file, where there is a certificate; without one it does nothing and says so.
#
#   FTSTUDIO_CERTIFICATE           the .pfx file
#   FTSTUDIO_CERTIFICATE_PASSWORD  its password
#   FTSTUDIO_SIGNTOOL              signtool.exe, where it is not on the path
#   FTSTUDIO_TIMESTAMP             a timestamp service, where it is not to be DigiCert's
param([Parameter(Mandatory)][string]$File)
$ErrorActionPreference = 'Stop'

if (-not $env:FTSTUDIO_CERTIFICATE) {
    Write-Host "Not signed, for there is no certificate: $File"
    exit 0
}
$tool = if ($env:FTSTUDIO_SIGNTOOL) { $env:FTSTUDIO_SIGNTOOL } else { 'signtool.exe' }
$clock = if ($env:FTSTUDIO_TIMESTAMP) { $env:FTSTUDIO_TIMESTAMP } else { 'http://timestamp.digicert.com' }
$password = @()
if ($env:FTSTUDIO_CERTIFICATE_PASSWORD) { $password = @('/p', $env:FTSTUDIO_CERTIFICATE_PASSWORD) }
& $tool sign /fd SHA256 /tr $clock /td SHA256 /d 'FT Studio' /f $env:FTSTUDIO_CERTIFICATE @password $File
exit $LASTEXITCODE
