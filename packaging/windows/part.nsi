; One part of a program that is too large for one installer; ftstudio.nsi runs it.
;
;   makensis /INPUTCHARSET UTF8 /DPREPARED=FOLDER /DPART=1 /DOUTPUT=NAME-1.bin part.nsi

Unicode true
SetCompressor lzma
SetCompressorDictSize 32
RequestExecutionLevel user
SilentInstall silent

!include "${PREPARED}/part-${PART}.nsh"

Name "FT Studio, part ${PART}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\FT Studio"
AllowSkipFiles off

Section
  ClearErrors
  !insertmacro LAY_DOWN
  IfErrors 0 done
    SetErrorLevel 1
  done:
SectionEnd
