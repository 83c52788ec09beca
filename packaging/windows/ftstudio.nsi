; The installer for Windows, for one person and without an administrator.
;
;   makensis /INPUTCHARSET UTF8 /DPREPARED=FOLDER /DICONS=FOLDER /DOUTPUT=FILE ftstudio.nsi
;
; PREPARED is what prepare.py has written, ICONS what icons.py has drawn; whole paths, for
; makensis works in this script's folder. With /DSIGNED, sign.ps1 signs the uninstaller.

Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor lzma
SetCompressorDictSize 32
RequestExecutionLevel user

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "${PREPARED}/payload.nsh"

!define NAME "FT Studio"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ftstudio"
!define CLASSES "Software\Classes"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\ftstudio.exe"
!define SHCNE_ASSOCCHANGED 0x08000000

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

VIProductVersion "${VERSION_NUMBERS}"
VIFileVersion "${VERSION_NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "${NAME}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!ifdef SIGNED
  !uninstfinalize 'powershell -NoProfile -ExecutionPolicy Bypass -File sign.ps1 "%1"' = 0
!endif

; --- What is seen --------------------------------------------------------------------

!define MUI_ICON "${ICONS}/ftstudio.ico"
!define MUI_UNICON "${ICONS}/ftstudio.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/welcome.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${ICONS}/welcome.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${ICONS}/header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${ICONS}/header.bmp"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\ftstudio.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_STAYS)"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "../../LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

!macro SAY NAME ENGLISH FRENCH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_FRENCH} "${FRENCH}"
!macroend

!insertmacro SAY WELCOME \
  "${NAME} teaches a language model from your own documents. Everything stays on this computer.$\r$\n$\r$\nIt is installed for you alone and needs no administrator. Projects and models that are already here are kept." \
  "${NAME} fait apprendre vos propres documents à un modèle de langage. Tout reste sur cet ordinateur.$\r$\n$\r$\nL’installation ne concerne que vous et ne demande pas d’administrateur. Les projets et les modèles déjà présents sont conservés."
!insertmacro SAY WHAT_STAYS \
  "${NAME} will be removed from this computer. Your projects and models stay where they are, as a rule in $LOCALAPPDATA\ftstudio; delete that folder yourself if you no longer need them." \
  "${NAME} va être retiré de cet ordinateur. Vos projets et vos modèles restent où ils sont, en général dans $LOCALAPPDATA\ftstudio ; supprimez vous-même ce dossier si vous n’en avez plus besoin."
!insertmacro SAY NO_SYSTEM \
  "${NAME} needs a 64-bit Windows 10 or newer." \
  "${NAME} a besoin de Windows 10 ou plus récent, en 64 bits."
!insertmacro SAY IS_OPEN \
  "${NAME} is open. Close it, and wait until a training that goes on is paused. Then choose Retry." \
  "${NAME} est ouvert. Fermez-le, et attendez qu’un entraînement en cours soit mis en pause. Puis choisissez Réessayer."
!insertmacro SAY NO_PART \
  "A file is missing: this installer needs the files that were offered beside it. Download them into the same folder, then start it again. Missing:" \
  "Il manque un fichier : ce programme d’installation a besoin des fichiers proposés à côté de lui. Téléchargez-les dans le même dossier, puis relancez-le. Il manque :"
!insertmacro SAY BROKEN_PART \
  "This file could not be unpacked. Is the disk full? Otherwise download it once more, then start the installer again:" \
  "Ce fichier n’a pas pu être décompressé. Le disque est-il plein ? Sinon, téléchargez-le de nouveau, puis relancez le programme d’installation :"
!insertmacro SAY NOT_REMOVED \
  "The version of ${NAME} that is here could not be removed entirely. Restart the computer, then try again." \
  "La version de ${NAME} présente n’a pas pu être retirée entièrement. Redémarrez l’ordinateur, puis recommencez."
!insertmacro SAY PROJECT "${NAME} project" "Projet ${NAME}"
!insertmacro SAY OPEN_FOLDER "Open with ${NAME}" "Ouvrir avec ${NAME}"
!insertmacro SAY IN_FOLDERS "In the menu of folders" "Dans le menu des dossiers"
!insertmacro SAY ON_DESKTOP "On the desktop" "Sur le bureau"
!insertmacro SAY ABOUT_PROGRAM \
  "The program, its starter model, and its entry in the Start menu." \
  "Le programme, son modèle de départ et son entrée dans le menu Démarrer."
!insertmacro SAY ABOUT_DESKTOP \
  "A shortcut on the desktop." \
  "Un raccourci sur le bureau."
!insertmacro SAY ABOUT_FOLDER \
  "An entry in the menu of every folder: a right click starts a project with its documents." \
  "Une entrée dans le menu de chaque dossier : un clic droit commence un projet avec ses documents."

; --- Whether it can be installed -----------------------------------------------------

!macro REFUSE CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Windows does not let a program be written to that runs: then there is an error.
!macro TRY_TO_WRITE PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    FileClose $0
  ${EndIf}
!macroend

; The window is one program; training and reading are another, and may outlast it.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
  ${Do}
    ClearErrors
    !insertmacro TRY_TO_WRITE "ftstudio.exe"
    !insertmacro TRY_TO_WRITE "ftstudio-cli.exe"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
    again:
  ${Loop}
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

!macro LOOK_FOR_PART FILE
  ${IfNot} ${FileExists} "$EXEDIR\${FILE}"
    !insertmacro REFUSE 4 "$(NO_PART)$\r$\n$\r$\n${FILE}"
  ${EndIf}
!macroend

!macro UNPACK_PART FILE
  DetailPrint "${FILE}"
  ClearErrors
  ExecWait '"$EXEDIR\${FILE}" /S /D=$INSTDIR' $0
  ${If} ${Errors}
  ${OrIf} $0 != 0
    !insertmacro REFUSE 5 "$(BROKEN_PART)$\r$\n$\r$\n${FILE}"
  ${EndIf}
!macroend

; --- What is installed ---------------------------------------------------------------

Section "${NAME}" program
  SectionIn RO
  !ifdef PARTS
    AddSize ${PROGRAM_KB}
  !endif
  Call WaitUntilClosed
  Call RemoveOldVersion
  SetOutPath "$INSTDIR"
  !insertmacro LAY_DOWN
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\ftstudio.exe"
  WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\ftstudio.exe"
  WriteRegStr HKCU "${CLASSES}\.ftstudio" "" "ftstudio.project"
  WriteRegStr HKCU "${CLASSES}\ftstudio.project" "" "$(PROJECT)"
  WriteRegStr HKCU "${CLASSES}\ftstudio.project\DefaultIcon" "" "$INSTDIR\ftstudio.exe,0"
  WriteRegStr HKCU "${CLASSES}\ftstudio.project\shell\open\command" "" \
    '"$INSTDIR\ftstudio.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\ftstudio.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${PROGRAM_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "$(IN_FOLDERS)" folder
  WriteRegStr HKCU "${CLASSES}\Directory\shell\ftstudio" "" "$(OPEN_FOLDER)"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\ftstudio" "Icon" "$INSTDIR\ftstudio.exe,0"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\ftstudio\command" "" \
    '"$INSTDIR\ftstudio.exe" "%1"'
SectionEnd

Section /o "$(ON_DESKTOP)" desktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\ftstudio.exe"
SectionEnd

Section "-tell the system"
  System::Call "shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${program} "$(ABOUT_PROGRAM)"
  !insertmacro MUI_DESCRIPTION_TEXT ${folder} "$(ABOUT_FOLDER)"
  !insertmacro MUI_DESCRIPTION_TEXT ${desktop} "$(ABOUT_DESKTOP)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro REFUSE 2 "$(NO_SYSTEM)"
  ${EndIf}
  !ifdef PARTS
    !insertmacro LOOK_FOR_PARTS
  !endif
  Call ChooseAsLastTime
FunctionEnd

; An update offers what the person chose before.
Function ChooseAsLastTime
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 == ""
    Return
  ${EndIf}
  ${If} ${FileExists} "$DESKTOP\${NAME}.lnk"
    SectionSetFlags ${desktop} ${SF_SELECTED}
  ${EndIf}
  ReadRegStr $0 HKCU "${CLASSES}\Directory\shell\ftstudio" ""
  ${If} $0 == ""
    SectionSetFlags ${folder} 0
  ${EndIf}
FunctionEnd

; Each version removes what it has brought, so that nothing of two versions is mixed.
Function RemoveOldVersion
  ReadRegStr $1 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $1 == ""
  ${OrIfNot} ${FileExists} "$1\uninstall.exe"
    Return
  ${EndIf}
  CopyFiles /SILENT "$1\uninstall.exe" "$PLUGINSDIR\uninstall.exe"
  ExecWait '"$PLUGINSDIR\uninstall.exe" /S _?=$1' $0
  ${If} $0 != 0
  ${OrIf} ${FileExists} "$1\_internal\*.*"
    !insertmacro REFUSE 6 "$(NOT_REMOVED)"
  ${EndIf}
FunctionEnd

; --- Taking it away ------------------------------------------------------------------

Section "Uninstall"
  Call un.WaitUntilClosed
  !insertmacro TAKE_AWAY
  ${If} ${FileExists} "$INSTDIR\_internal\*.*" ; and all else stays, to try it again
    !insertmacro REFUSE 6 "$(NOT_REMOVED)"
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${PATHS}"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\ftstudio"
  DeleteRegKey HKCU "${CLASSES}\ftstudio.project"
  ReadRegStr $0 HKCU "${CLASSES}\.ftstudio" ""
  ${If} $0 == "ftstudio.project"
    DeleteRegKey HKCU "${CLASSES}\.ftstudio"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call "shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)"
SectionEnd
