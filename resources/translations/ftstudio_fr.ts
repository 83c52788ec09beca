<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>About FT Studio</source>
        <translation>À propos de FT Studio</translation>
    </message>
    <message>
        <source>Parts and licences…</source>
        <translation>Composants et licences…</translation>
    </message>
    <message>
        <source>Check for a new version…</source>
        <translation>Chercher une nouvelle version…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Teaches a language model from your own documents, on your own computer. Nothing leaves it: the network is used only when you ask for a model or for a new version.</source>
        <translation>Apprend vos propres documents à un modèle de langage, sur votre propre ordinateur. Rien n’en sort&#xa0;: le réseau ne sert que lorsque vous demandez un modèle ou une nouvelle version.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. It stands on Python, Qt for Python (LGPL), PyTorch, Transformers, PEFT and the work of many others.</source>
        <translation>Logiciel libre sous licence Apache 2.0. Il repose sur Python, Qt for Python (LGPL), PyTorch, Transformers, PEFT et le travail de beaucoup d’autres.</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Choose a folder with your documents</source>
        <translation>Choisir un dossier de documents</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>FT Studio projects</source>
        <translation>Projets FT Studio</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Training {share}</source>
        <translation>Entraînement {share}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>Aucun gain</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Too new</source>
        <translation>Trop récent</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Paused at {share}. Nothing is lost.</source>
        <translation>En pause à {share}. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Stopped at {share}. Nothing is lost.</source>
        <translation>Arrêté à {share}. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>An error ended it at {share}. What was saved is kept.</source>
        <translation>Une erreur l’a arrêté à {share}. Ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>No gain: keep the original model</source>
        <translation>Aucun gain&#xa0;: gardez le modèle d’origine</translation>
    </message>
    <message>
        <source>Its file cannot be understood. Put it back from a backup.</source>
        <translation>Son fichier est illisible. Remettez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Made by a newer version. Update the program to open it.</source>
        <translation>Créé par une version plus récente. Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Its folder was moved or deleted. Open it from its new place.</source>
        <translation>Son dossier a été déplacé ou supprimé. Ouvrez-le à son nouvel emplacement.</translation>
    </message>
    <message>
        <source>Write in our style</source>
        <translation>Écrire dans notre style</translation>
    </message>
    <message>
        <source>Letters, offers, reports: it continues and drafts as you do.</source>
        <translation>Lettres, devis, rapports&#xa0;: il rédige et poursuit un texte comme vous le feriez.</translation>
    </message>
    <message>
        <source>A model learns your style and your vocabulary, not facts: for prices and dates it must be given the document.</source>
        <translation>Un modèle apprend votre style et votre vocabulaire, pas les faits&#xa0;: pour les prix et les dates, il faut lui donner le document.</translation>
    </message>
    <message>
        <source>Sort documents</source>
        <translation>Trier des documents</translation>
    </message>
    <message>
        <source>It learns your folders from examples, then sorts new documents.</source>
        <translation>Il apprend vos dossiers par des exemples, puis trie de nouveaux documents.</translation>
    </message>
    <message>
        <source>The name of a folder says where a document belongs. What it is not sure of, it leaves to you.</source>
        <translation>Le nom d’un dossier dit où va un document. Ce dont il n’est pas sûr, il vous le laisse.</translation>
    </message>
    <message>
        <source>Learning from {n} document</source>
        <translation>Apprend à partir de {n} document</translation>
    </message>
    <message>
        <source>Learning from {n} documents</source>
        <translation>Apprend à partir de {n} documents</translation>
    </message>
    <message>
        <source>The training of “{name}” was cut off</source>
        <translation>L’entraînement de «&#xa0;{name}&#xa0;» a été interrompu</translation>
    </message>
    <message>
        <source>The training of “{name}” is paused</source>
        <translation>L’entraînement de «&#xa0;{name}&#xa0;» est en pause</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Pas encore de documents</translation>
    </message>
    <message>
        <source>{n} document, not trained yet</source>
        <translation>{n} document, pas encore d’entraînement</translation>
    </message>
    <message>
        <source>{n} documents, not trained yet</source>
        <translation>{n} documents, pas encore d’entraînement</translation>
    </message>
</context>
<context>
    <name>chat</name>
    <message>
        <source>There is no answer</source>
        <translation>Il n’y a pas de réponse</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Go to the models</source>
        <translation>Aller aux modèles</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>What should it write? Enter asks it.</source>
        <translation>Que doit-il écrire&#xa0;? Entrée envoie la demande.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation>&amp;Consigne</translation>
    </message>
</context>
<context>
    <name>chatting</name>
    <message>
        <source>Talk to your model</source>
        <translation>Discutez avec votre modèle</translation>
    </message>
    <message>
        <source>Have it write something, and go on from its answer: “shorter, please”. It knows your style and your words, not your facts: check names, numbers and dates.</source>
        <translation>Faites-lui écrire quelque chose, puis partez de sa réponse&#xa0;: «&#xa0;plus court, s’il vous plaît&#xa0;». Il connaît votre style et vos mots, pas les faits&#xa0;: vérifiez noms, chiffres et dates.</translation>
    </message>
    <message>
        <source>You answer as our office does, briefly and politely.</source>
        <translation>Vous répondez comme notre bureau, brièvement et poliment.</translation>
    </message>
    <message>
        <source>What your model shall heed in every answer. It is kept with the project, and goes along when you save the model.</source>
        <translation>Ce que votre modèle doit respecter dans chaque réponse. La consigne est gardée avec le projet et accompagne le modèle quand vous l’enregistrez.</translation>
    </message>
    <message>
        <source>{most} characters fit in here; what was beyond that has been left out.</source>
        <translation>Ce champ accepte {most} caractères&#xa0;; ce qui dépassait a été laissé de côté.</translation>
    </message>
    <message>
        <source>The model no longer sees what is above: it has room for so much at once.</source>
        <translation>Le modèle ne voit plus ce qui est au-dessus&#xa0;: il ne peut pas tout garder à la fois.</translation>
    </message>
    <message>
        <source>This model has never learned to talk: it goes on from each request alone, without the instruction and without what was said before.</source>
        <translation>Ce modèle n’a jamais appris à discuter&#xa0;: il prolonge chaque demande seule, sans la consigne et sans ce qui a été dit avant.</translation>
    </message>
    <message>
        <source>It had nothing to say.</source>
        <translation>Il n’avait rien à dire.</translation>
    </message>
</context>
<context>
    <name>checking</name>
    <message>
        <source>Check {number} of {of}</source>
        <translation>Contrôle {number} sur {of}</translation>
    </message>
    <message>
        <source>Double-check: training {number} of {of}</source>
        <translation>Double vérification&#xa0;: entraînement {number} sur {of}</translation>
    </message>
    <message>
        <source>Each time, other documents sit the exam.</source>
        <translation>Chaque fois, d’autres documents passent l’examen.</translation>
    </message>
    <message>
        <source>The checks found no version better than the original model</source>
        <translation>Les contrôles n’ont trouvé aucune version meilleure que le modèle d’origine</translation>
    </message>
    <message>
        <source>The checks agreed on {share} of the plan: now it learns from everything</source>
        <translation>Les contrôles s’accordent sur {share} du plan&#xa0;: il apprend maintenant de tous les documents</translation>
    </message>
    <message>
        <source>No gain is to be expected on new documents.</source>
        <translation>Aucun gain n’est à attendre sur de nouveaux documents.</translation>
    </message>
    <message>
        <source>New documents will surprise it {gain} less, most probably {low} to {high}.</source>
        <translation>Les nouveaux documents le surprendront {gain} de moins, très probablement de {low} à {high}.</translation>
    </message>
    <message>
        <source>New documents will surprise it about {gain} less; there are too few documents to say how sure that is.</source>
        <translation>Les nouveaux documents le surprendront d’environ {gain} de moins&#x202f;; il y a trop peu de documents pour dire si c’est sûr.</translation>
    </message>
    <message>
        <source>New documents will surprise it {gain} less, but the checks are too far apart to be sure of a gain.</source>
        <translation>Les nouveaux documents le surprendront {gain} de moins, mais les contrôles sont trop éloignés les uns des autres pour être sûr d’un gain.</translation>
    </message>
    <message>
        <source>Every document has sat the exam, so none is kept aside any more.</source>
        <translation>Chaque document a passé l’examen, aucun n’est donc plus mis de côté.</translation>
    </message>
    <message>
        <source>The best version of training {number} of {of} is kept. It has not learned from the documents that sit the exam this time, and how good it is, only that exam can say.</source>
        <translation>La meilleure version de l’entraînement {number} sur {of} est gardée. Elle n’a pas appris des documents qui passent l’examen cette fois-ci, et seul cet examen peut dire ce qu’elle vaut.</translation>
    </message>
    <message>
        <source>Stop in the middle of the double-check?</source>
        <translation>Arrêter au milieu de la double vérification&#x202f;?</translation>
    </message>
    <message>
        <source>Stop before it has learned from everything?</source>
        <translation>Arrêter avant qu’il ait appris de tous les documents&#x202f;?</translation>
    </message>
    <message>
        <source>What it has learned until now is kept. The checks measured a longer training, so this version may do less well than they promise.</source>
        <translation>Ce qu’il a appris jusqu’ici est gardé. Les contrôles ont mesuré un entraînement plus long, cette version peut donc tenir moins que ce qu’ils promettent.</translation>
    </message>
    <message>
        <source>The checks do not agree with each other.</source>
        <translation>Les contrôles ne s’accordent pas entre eux.</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>The training is still running</source>
        <translation>L’entraînement est en cours</translation>
    </message>
    <message>
        <source>Go on with the training?</source>
        <translation>Continuer l’entraînement&#x202f;?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Pause and close</source>
        <translation>Mettre en pause et fermer</translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Mise en pause</translation>
    </message>
    <message>
        <source>The training is being saved. A few seconds…</source>
        <translation>Enregistrement de l’entraînement. Quelques secondes…</translation>
    </message>
    <message>
        <source>In the background, the window goes into the tray beside the clock and tells you when the training is done. Paused, nothing is lost: the next time you open the project, it can be continued.</source>
        <translation>En arrière-plan, la fenêtre se range à côté de l’horloge et vous prévient quand l’entraînement est terminé. En pause, rien n’est perdu&#xa0;: vous pourrez le reprendre à la prochaine ouverture du projet.</translation>
    </message>
    <message>
        <source>In the background, the window becomes small in the taskbar and tells you when the training is done. Paused, nothing is lost: the next time you open the project, it can be continued.</source>
        <translation>En arrière-plan, la fenêtre se réduit dans la barre des tâches et vous prévient quand l’entraînement est terminé. En pause, rien n’est perdu&#xa0;: vous pourrez le reprendre à la prochaine ouverture du projet.</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Original model</source>
        <translation>Modèle d’origine</translation>
    </message>
    <message>
        <source>Your model</source>
        <translation>Votre modèle</translation>
    </message>
    <message>
        <source>taught by your documents</source>
        <translation>formé par vos documents</translation>
    </message>
    <message>
        <source>The same request to both</source>
        <translation>La même demande aux deux</translation>
    </message>
    <message>
        <source>See what the original writes, and what yours makes of it. Write a request above, or take one of these:</source>
        <translation>Voyez ce qu’écrit l’original, et ce qu’en fait le vôtre. Écrivez une demande ci-dessus, ou prenez l’une de celles-ci&#xa0;:</translation>
    </message>
    <message>
        <source>See what the original writes, and what yours makes of it. Write a request above.</source>
        <translation>Voyez ce qu’écrit l’original, et ce qu’en fait le vôtre. Écrivez une demande ci-dessus.</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>{n} document</source>
        <translation>{n} document</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>très proche</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>{n} document has copies or near-copies.</source>
        <translation>{n} document a des copies, exactes ou presque.</translation>
    </message>
    <message>
        <source>{n} documents have copies or near-copies.</source>
        <translation>{n} documents ont des copies, exactes ou presque.</translation>
    </message>
    <message>
        <source>One of each is enough. Whatever you keep, a document and its copies are never split between learning and exam.</source>
        <translation>Un exemplaire de chacun suffit. Quoi que vous gardiez, un document et ses copies ne sont jamais séparés entre l’apprentissage et l’examen.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Keep one</source>
        <translation>En garder un</translation>
    </message>
    <message>
        <source>the very same file</source>
        <translation>le même fichier</translation>
    </message>
    <message>
        <source>all are learned</source>
        <translation>tous sont appris</translation>
    </message>
    <message>
        <source>one of them is learned</source>
        <translation>un seul est appris</translation>
    </message>
    <message>
        <source>some of them are learned</source>
        <translation>certains sont appris</translation>
    </message>
</context>
<context>
    <name>copies_bar</name>
    <message>
        <source>Keep one of each</source>
        <translation>Garder un de chaque</translation>
    </message>
    <message>
        <source>Keep all copies</source>
        <translation>Garder les copies</translation>
    </message>
</context>
<context>
    <name>curves_picture</name>
    <message>
        <source>Two curves. The validation loss goes from {first} to {last}, the training loss from {begin} to {end}. {kept}</source>
        <translation>Deux courbes. La perte de validation va de {first} à {last}, la perte d’entraînement de {begin} à {end}. {kept}</translation>
    </message>
    <message>
        <source>Kept is the version at {way}, with {loss}.</source>
        <translation>La version gardée est celle à {way}, avec {loss}.</translation>
    </message>
    <message>
        <source>loss (lower is better)</source>
        <translation>perte (plus bas est mieux)</translation>
    </message>
    <message>
        <source>validation loss (exam documents)</source>
        <translation>perte de validation (documents d’examen)</translation>
    </message>
    <message>
        <source>training loss (documents it learns from)</source>
        <translation>perte d’entraînement (documents appris)</translation>
    </message>
    <message>
        <source>validation loss (mean of the double-check)</source>
        <translation>perte de validation (moyenne de la double vérification)</translation>
    </message>
    <message>
        <source>training loss (mean)</source>
        <translation>perte d’entraînement (moyenne)</translation>
    </message>
    <message>
        <source>kept version: {loss}</source>
        <translation>version gardée&#xa0;: {loss}</translation>
    </message>
</context>
<context>
    <name>device</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>This installation was made without the parts for graphics cards.</source>
        <translation>Cette installation ne comporte pas ce qu’il faut pour les cartes graphiques.</translation>
    </message>
    <message>
        <source>No graphics card with a working driver was found.</source>
        <translation>Aucune carte graphique dont le pilote fonctionne n’a été trouvée.</translation>
    </message>
    <message>
        <source>{card} is too old for this version of the program.</source>
        <translation>{card} est trop ancienne pour cette version du programme.</translation>
    </message>
    <message>
        <source>{card} is newer than this version of the program knows.</source>
        <translation>{card} est trop récente pour cette version du programme.</translation>
    </message>
    <message>
        <source>{card} could not compute; a newer driver may help.</source>
        <translation>{card} n’a pas pu calculer&#x202f;; un pilote plus récent peut aider.</translation>
    </message>
    <message>
        <source>{card} has too little memory free for this model.</source>
        <translation>{card} n’a pas assez de mémoire libre pour ce modèle.</translation>
    </message>
    <message>
        <source>{card} ran out of memory.</source>
        <translation>{card} a manqué de mémoire.</translation>
    </message>
    <message>
        <source>Where to train</source>
        <translation>Où entraîner</translation>
    </message>
    <message>
        <source>A graphics card is usually faster. Automatic takes it where there is one that works and has room for the model, and else the processor. It holds for every project, from the next start of a training.</source>
        <translation>Une carte graphique est en général plus rapide. «&#xa0;Automatique&#xa0;» la choisit s’il y en a une qui fonctionne et qui a assez de place pour le modèle, sinon le processeur. Cela vaut pour tous les projets, à partir du prochain lancement d’un entraînement.</translation>
    </message>
    <message>
        <source>It trains on the graphics card {card} with {memory} of memory.</source>
        <translation>L’entraînement se fait sur la carte graphique {card}, qui a {memory} de mémoire.</translation>
    </message>
    <message>
        <source>It trains on the processor, with {n} core.</source>
        <translation>L’entraînement se fait sur le processeur, avec {n} cœur.</translation>
    </message>
    <message>
        <source>It trains on the processor, with {n} cores.</source>
        <translation>L’entraînement se fait sur le processeur, avec {n} cœurs.</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>La carte graphique</translation>
    </message>
    <message>
        <source>The graphics card {name}</source>
        <translation>La carte graphique {name}</translation>
    </message>
    <message>
        <source>The processor trains instead, with {n} core.</source>
        <translation>L’entraînement se fait donc sur le processeur, avec {n} cœur.</translation>
    </message>
    <message>
        <source>The processor trains instead, with {n} cores.</source>
        <translation>L’entraînement se fait donc sur le processeur, avec {n} cœurs.</translation>
    </message>
    <message>
        <source>The other processes are gone, so this one goes on alone. That takes longer, and what is learned is the same.</source>
        <translation>Les autres processus ont disparu&#xa0;: celui-ci continue seul. C’est plus long, et ce qui est appris reste le même.</translation>
    </message>
    <message>
        <source>{n} process computes each step.</source>
        <translation>{n} processus calcule chaque pas.</translation>
    </message>
    <message>
        <source>{n} processes compute each step together.</source>
        <translation>{n} processus calculent ensemble chaque pas.</translation>
    </message>
    <message>
        <source>Memory ran short, so from here on it computes less at once. That takes longer, and what is learned is the same.</source>
        <translation>La mémoire a manqué&#xa0;: il calcule désormais moins de choses à la fois. Cela prend plus de temps, et ce qu’il apprend reste le même.</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>Not enough room on the disk</source>
        <translation>Pas assez de place sur le disque</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Le disque est presque plein</translation>
    </message>
    <message>
        <source>The training will write about {needed}, and {free} are free. That is enough for it; but to save the model as a folder afterwards, it takes {export} more.</source>
        <translation>L’entraînement écrira environ {needed}, et {free} sont libres. C’est assez pour lui&#x202f;; mais pour enregistrer ensuite le modèle dans un dossier, il en faut encore {export}.</translation>
    </message>
</context>
<context>
    <name>document_preview</name>
    <message>
        <source>Choose a document</source>
        <translation>Choisissez un document</translation>
    </message>
    <message>
        <source>Here you see its text as the model will read it.</source>
        <translation>Vous verrez ici son texte tel que le modèle le lira.</translation>
    </message>
    <message>
        <source>New words…</source>
        <translation>Mots nouveaux…</translation>
    </message>
</context>
<context>
    <name>document_reading</name>
    <message>
        <source>Reading units</source>
        <translation>Unités de lecture</translation>
    </message>
    <message>
        <source>As the model will read it</source>
        <translation>Vu par le modèle</translation>
    </message>
    <message>
        <source>Removed before learning</source>
        <translation>Retiré avant l’apprentissage</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Revenir au texte</translation>
    </message>
</context>
<context>
    <name>document_text</name>
    <message>
        <source>As the model will read it</source>
        <translation>Tel que le modèle le lira</translation>
    </message>
    <message>
        <source>What was removed before learning</source>
        <translation>Ce qui a été retiré avant l’apprentissage</translation>
    </message>
</context>
<context>
    <name>document_tree</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Keep this one alone</source>
        <translation>Ne garder que celui-ci</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Learn from it</source>
        <translation>Apprendre de ce document</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Retirer du projet</translation>
    </message>
    <message>
        <source>No document fits. Clear the search or the filter.</source>
        <translation>Aucun document ne correspond. Effacez la recherche ou le filtre.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>All {n}</source>
        <translation>Tous {n}</translation>
    </message>
    <message>
        <source>Ready {n}</source>
        <translation>Prêts {n}</translation>
    </message>
    <message>
        <source>Copies {n}</source>
        <translation>Copies {n}</translation>
    </message>
    <message>
        <source>Need a look {n}</source>
        <translation>À vérifier {n}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDoc.</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>Old Word</source>
        <translation>Word .doc</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapos</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tableur</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>“{path}” is no longer there. Look where it is now, and add it again.</source>
        <translation>«&#xa0;{path}&#xa0;» n’est plus là. Cherchez où il se trouve maintenant et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>There are no files in “{path}”. Choose a folder that holds your documents.</source>
        <translation>Il n’y a aucun fichier dans «&#xa0;{path}&#xa0;». Choisissez un dossier qui contient vos documents.</translation>
    </message>
    <message>
        <source>You may not open “{path}”. Ask for the right to, or choose another folder.</source>
        <translation>Vous n’avez pas le droit d’ouvrir «&#xa0;{path}&#xa0;». Demandez ce droit, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{path}” holds everything of yours, photos and programs too. Choose the folders in it that hold your documents.</source>
        <translation>«&#xa0;{path}&#xa0;» contient tout ce que vous avez, photos et programmes compris. Choisissez-y les dossiers qui contiennent vos documents.</translation>
    </message>
    <message>
        <source>“{path}” is in the list already; it was looked through for what is new.</source>
        <translation>«&#xa0;{path}&#xa0;» est déjà dans la liste&#x202f;; les nouveautés y ont été cherchées.</translation>
    </message>
    <message>
        <source>“{path}” lies in “{inside}”, which is in the list already; that was looked through for what is new.</source>
        <translation>«&#xa0;{path}&#xa0;» se trouve dans «&#xa0;{inside}&#xa0;», déjà dans la liste&#x202f;; les nouveautés y ont été cherchées.</translation>
    </message>
    <message>
        <source>{n} more is in the list already.</source>
        <translation>{n} autre est déjà dans la liste.</translation>
    </message>
    <message>
        <source>{n} more are in the list already.</source>
        <translation>{n} autres sont déjà dans la liste.</translation>
    </message>
    <message>
        <source>{n} document</source>
        <translation>{n} document</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>proche de {name}</translation>
    </message>
    <message>
        <source>You keep it, though it says the same as {name}. The two are never split between learning and exam.</source>
        <translation>Vous gardez ce texte, identique à {name}. Les deux ne sont jamais séparés entre apprentissage et examen.</translation>
    </message>
    <message>
        <source>You keep it, though it says nearly the same as {name}. The two are never split between learning and exam.</source>
        <translation>Vous gardez ce texte, presque identique à {name}. Les deux ne sont jamais séparés entre apprentissage et examen.</translation>
    </message>
    <message>
        <source>It says the same as {name}; one of the two is enough. Tick it to keep it too.</source>
        <translation>Même texte que {name}&#x202f;; un des deux suffit. Cochez-le pour le garder aussi.</translation>
    </message>
    <message>
        <source>It says nearly the same as {name}; one of the two is enough. Tick it to keep it too.</source>
        <translation>Presque le même texte que {name}&#x202f;; un des deux suffit. Cochez-le pour le garder aussi.</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>about {n} reading unit</source>
        <translation>environ {n} unité de lecture</translation>
    </message>
    <message>
        <source>about {n} reading units</source>
        <translation>environ {n} unités de lecture</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>copy, kept</source>
        <translation>copie, gardée</translation>
    </message>
    <message>
        <source>copy of {name}</source>
        <translation>copie de {name}</translation>
    </message>
    <message>
        <source>You left it out. Tick it to have it learned from again.</source>
        <translation>Vous l’avez écarté. Cochez-le pour que le modèle en apprenne à nouveau.</translation>
    </message>
    <message>
        <source>Only the first {n} characters are shown here. All of it is learned from.</source>
        <translation>Seuls les {n} premiers caractères sont affichés ici. Le modèle apprend de tout le texte.</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Recherche de documents…</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Lecture&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>{n} more was not added either.</source>
        <translation>{n} autre n’a pas été ajouté non plus.</translation>
    </message>
    <message>
        <source>{n} more were not added either.</source>
        <translation>{n} autres n’ont pas été ajoutés non plus.</translation>
    </message>
    <message>
        <source>You can go on ticking meanwhile.</source>
        <translation>Vous pouvez continuer à cocher pendant ce temps.</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>Déposez un dossier ici</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Try the sample documents</source>
        <translation>Essayer avec des exemples</translation>
    </message>
    <message>
        <source>Letters, offers, reports, mails: Word, PDF, spreadsheets and more.</source>
        <translation>Lettres, devis, rapports, e-mails&#xa0;: Word, PDF, tableurs et plus encore.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Look for files that are new or have changed</source>
        <translation>Chercher les fichiers nouveaux ou modifiés</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Un dossier…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Des fichiers…</translation>
    </message>
    <message>
        <source>Find a document…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Chercher un document</translation>
    </message>
    <message>
        <source>Find by meaning… (Ctrl+Shift+F)</source>
        <translation>Chercher par le sens… (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Which documents should it learn from?</source>
        <translation>De quels documents doit-il apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a folder with your documents</source>
        <translation>Choisir un dossier de documents</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Choisir des documents</translation>
    </message>
    <message>
        <source>Untick what should not be learned. Your files are only read, never changed.</source>
        <translation>Décochez ce qu’il doit ignorer. Vos fichiers sont lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Your files are only read, never changed, and they stay on this computer.</source>
        <translation>Vos fichiers sont seulement lus, jamais modifiés, et restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Lire le reste</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler le retrait</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The texts kept of your documents are gone from the project’s folder. “Look again” brings them back.</source>
        <translation>Les textes tirés de vos documents ont disparu du dossier du projet. «&#xa0;Actualiser&#xa0;» les rétablit.</translation>
    </message>
    <message>
        <source>Little to learn from</source>
        <translation>Peu de matière pour apprendre</translation>
    </message>
</context>
<context>
    <name>double_check</name>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Double-check</source>
        <translation>Double vérification</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Validation croisée</translation>
    </message>
    <message>
        <source>Let the program decide on the double-check</source>
        <translation>Laisser le programme décider de la double vérification</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>drops</name>
    <message>
        <source>That is neither a file nor a folder. Drop a folder, or choose one.</source>
        <translation>Ce n’est ni un fichier ni un dossier. Déposez un dossier, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>“{path}” is a whole drive. Choose the folders in it that hold your documents.</source>
        <translation>«&#xa0;{path}&#xa0;» est un disque entier. Choisissez-y les dossiers qui contiennent vos documents.</translation>
    </message>
    <message>
        <source>“{path}” belongs to the system; there are no documents in it. Choose the folders that hold yours.</source>
        <translation>«&#xa0;{path}&#xa0;» appartient au système&#x202f;; il ne s’y trouve aucun document. Choisissez les dossiers qui contiennent les vôtres.</translation>
    </message>
    <message>
        <source>{files} files: reading them takes a while. You can go on ticking meanwhile. “Cancel” keeps what was read.</source>
        <translation>{files} fichiers&#xa0;: les lire prend un moment. Vous pouvez continuer à cocher pendant ce temps. «&#xa0;Annuler&#xa0;» garde ce qui a été lu.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no “{path}”.</source>
        <translation>«&#xa0;{path}&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>There are no files in “{path}”.</source>
        <translation>Il n’y a aucun fichier dans «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing in “{path}” has text that can be read (files found: {found}).</source>
        <translation>Rien dans «&#xa0;{path}&#xa0;» ne contient de texte lisible (fichiers trouvés&#xa0;: {found}).</translation>
    </message>
    <message>
        <source>There is only {readable} document to learn from, and at least {needed} are needed: one to learn from and one kept aside to check on. Copies count as one, and so does a mail with what is attached to it.</source>
        <translation>Il n’y a que {readable} document dont apprendre, et il en faut au moins {needed}&#xa0;: un pour apprendre et un de côté pour vérifier. Des copies comptent pour un seul, de même qu’un e-mail et ses pièces jointes.</translation>
    </message>
    <message>
        <source>To learn to sort, at least {needed} folders with {documents} documents each are needed; there are {folders}. The name of a folder says where a document belongs.</source>
        <translation>Pour apprendre à trier, il faut au moins {needed} dossiers de {documents} documents chacun&#xa0;; il y en a {folders}. Le nom d’un dossier dit où va un document.</translation>
    </message>
    <message>
        <source>There is no folder {label} to sort into.</source>
        <translation>Il n’y a pas de dossier {label} où trier.</translation>
    </message>
    <message>
        <source>The text of a document is missing from “{folder}”.</source>
        <translation>Le texte d’un document manque dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no model called “{name}”, and no folder or file of that name.</source>
        <translation>Aucun modèle ne s’appelle «&#xa0;{name}&#xa0;», ni aucun dossier ou fichier de ce nom.</translation>
    </message>
    <message>
        <source>The model “{name}” is not on this computer yet ({size}).</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» n’est pas encore sur cet ordinateur ({size}).</translation>
    </message>
    <message>
        <source>The model “{name}” that this run started from is no longer in “{folder}”.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;», point de départ de cet entraînement, n’est plus dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>The model in “{folder}” is not whole: {missing} is missing or cut off.</source>
        <translation>Le modèle dans «&#xa0;{folder}&#xa0;» n’est pas complet&#xa0;: {missing} manque ou est tronqué.</translation>
    </message>
    <message>
        <source>The weights in “{file}” are of a kind that can run programs when opened (a pickle), so they are not used.</source>
        <translation>Les poids dans «&#xa0;{file}&#xa0;» sont d’un type qui peut exécuter des programmes à l’ouverture (pickle)&#x202f;; ils ne sont donc pas utilisés.</translation>
    </message>
    <message>
        <source>The model in “{folder}” wants to run program code of its own, so it is not used.</source>
        <translation>Le modèle dans «&#xa0;{folder}&#xa0;» demande à exécuter son propre code&#x202f;; il n’est donc pas utilisé.</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be used for this: {why}.</source>
        <translation>Le modèle dans «&#xa0;{folder}&#xa0;» ne convient pas ici&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The model “{model}” cannot be taken along in this form: how its “{part}” is written there is not known for sure, and a wrong file would answer nonsense.</source>
        <translation>Le modèle «&#xa0;{model}&#xa0;» ne peut pas être emporté sous cette forme&#xa0;: on ne sait pas avec certitude comment y écrire son «&#xa0;{part}&#xa0;», et un fichier faux répondrait n’importe quoi.</translation>
    </message>
    <message>
        <source>What was written ({file}) was opened again with {program}, and does not answer as the model does here. It was thrown away; your model is as it was.</source>
        <translation>Ce qui a été écrit ({file}) a été rouvert avec {program} et ne répond pas comme le modèle d’ici. Il a été jeté&#xa0;; votre modèle reste tel quel.</translation>
    </message>
    <message>
        <source>This computer could not make a PDF of the page.</source>
        <translation>Cet ordinateur n’a pas pu faire un PDF de la page.</translation>
    </message>
    <message>
        <source>The model “{name}” on this computer is not as this version of the program needs it: {missing} is missing or cannot be understood. An older version may have left it so. Nothing was deleted.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» de cet ordinateur n’est pas tel que cette version du programme le demande&#xa0;: {missing} manque ou est incompréhensible. Une version plus ancienne l’a peut-être laissé ainsi. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>There is no connection to {source}.</source>
        <translation>Pas de connexion à {source}.</translation>
    </message>
    <message>
        <source>The source {source} answers, but no longer has this model.</source>
        <translation>La source {source} répond, mais n’a plus ce modèle.</translation>
    </message>
    <message>
        <source>What arrived as {file} is not what was published, so it was thrown away.</source>
        <translation>Le fichier {file} reçu n’est pas celui qui a été publié&#x202f;; il a été supprimé.</translation>
    </message>
    <message>
        <source>Getting the model from {source} failed ({detail}).</source>
        <translation>Le modèle n’a pas pu être obtenu de {source} ({detail}).</translation>
    </message>
    <message>
        <source>Getting this model needs pip, which this Python lacks.</source>
        <translation>Pour obtenir ce modèle, il faut pip, que ce Python n’a pas.</translation>
    </message>
    <message>
        <source>Getting {name} was stopped.</source>
        <translation>Le téléchargement de {name} a été arrêté.</translation>
    </message>
    <message>
        <source>There is no project in “{folder}”.</source>
        <translation>Il n’y a pas de projet dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>A file of this project is damaged, so it was not opened: “{file}”. Nothing was changed.</source>
        <translation>Un fichier de ce projet est endommagé&#x202f;; le projet n’a donc pas été ouvert&#xa0;: «&#xa0;{file}&#xa0;». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The project in “{folder}” was made by a newer version of this program. Nothing was changed.</source>
        <translation>Le projet dans «&#xa0;{folder}&#xa0;» a été créé par une version plus récente de ce programme. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The project in “{folder}” is open in another window.</source>
        <translation>Le projet dans «&#xa0;{folder}&#xa0;» est ouvert dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>One project is shown at a time, so of what you gave only “{opened}” was opened.</source>
        <translation>Un seul projet est affiché à la fois&#xa0;: de ce que vous avez donné, seul «&#xa0;{opened}&#xa0;» a été ouvert.</translation>
    </message>
    <message>
        <source>What was filed is noted in “{file}” by a newer version of this program. Nothing was changed.</source>
        <translation>Le classement est noté dans «&#xa0;{file}&#xa0;» par une version plus récente de ce programme. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no run in “{folder}”.</source>
        <translation>Il n’y a pas d’entraînement dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>There is something in “{folder}” already, and nothing is overwritten.</source>
        <translation>Il y a déjà quelque chose dans «&#xa0;{folder}&#xa0;», et rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>The run in “{folder}” is damaged: {what} is missing or cannot be understood.</source>
        <translation>L’entraînement dans «&#xa0;{folder}&#xa0;» est endommagé&#xa0;: {what} manque ou est illisible.</translation>
    </message>
    <message>
        <source>The run in “{folder}” was made by a newer version of this program.</source>
        <translation>L’entraînement dans «&#xa0;{folder}&#xa0;» a été créé par une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>Another program is working in “{folder}”.</source>
        <translation>Un autre programme travaille dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Several processes were to train together, but the variable {variable} is missing or makes no sense.</source>
        <translation>Plusieurs processus devaient entraîner ensemble, mais la variable {variable} manque ou n’a pas de sens.</translation>
    </message>
    <message>
        <source>The processes that were to train together have not met at {address}, port {port}.</source>
        <translation>Les processus qui devaient entraîner ensemble ne se sont pas trouvés à l’adresse {address}, port {port}.</translation>
    </message>
    <message>
        <source>The run in “{folder}” has no version to use yet.</source>
        <translation>L’entraînement dans «&#xa0;{folder}&#xa0;» n’a pas encore de version utilisable.</translation>
    </message>
    <message>
        <source>The run in “{folder}” is finished.</source>
        <translation>L’entraînement dans «&#xa0;{folder}&#xa0;» est terminé.</translation>
    </message>
    <message>
        <source>There is no history of a training in “{path}”.</source>
        <translation>Il n’y a aucun historique d’entraînement dans «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be reached.</source>
        <translation>Le dossier «&#xa0;{folder}&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>In “{folder}” two programs cannot be kept from writing at the same time, so it is not used.</source>
        <translation>Dans «&#xa0;{folder}&#xa0;», rien n’empêche deux programmes d’écrire en même temps&#xa0;: ce dossier n’est donc pas utilisé.</translation>
    </message>
    <message>
        <source>“{folder}” lies inside the folder that it would replace.</source>
        <translation>«&#xa0;{folder}&#xa0;» se trouve dans le dossier qu’il remplacerait.</translation>
    </message>
    <message>
        <source>A model is being trained or downloaded now, so none can be moved.</source>
        <translation>Un modèle est en cours d’entraînement ou de téléchargement, aucun ne peut donc être déplacé.</translation>
    </message>
    <message>
        <source>The program keeps everything in “{folder}”, but a file is in that place.</source>
        <translation>Le programme garde tout dans «&#xa0;{folder}&#xa0;», mais un fichier se trouve à cet endroit.</translation>
    </message>
    <message>
        <source>The program keeps everything in “{folder}”, and you may not write there. What is in it is untouched.</source>
        <translation>Le programme garde tout dans «&#xa0;{folder}&#xa0;», et vous n’avez pas le droit d’y écrire. Ce qui s’y trouve est intact.</translation>
    </message>
    <message>
        <source>The program keeps everything in “{folder}”, and that disk is full. What is in it is untouched.</source>
        <translation>Le programme garde tout dans «&#xa0;{folder}&#xa0;», et ce disque est plein. Ce qui s’y trouve est intact.</translation>
    </message>
    <message>
        <source>The program keeps everything in “{folder}”, and that disk does not answer.</source>
        <translation>Le programme garde tout dans «&#xa0;{folder}&#xa0;», et ce disque ne répond pas.</translation>
    </message>
    <message>
        <source>The program keeps everything in “{folder}”, and on that disk no file can be locked: two windows could spoil each other’s work. Network drives are often like that.</source>
        <translation>Le programme garde tout dans «&#xa0;{folder}&#xa0;», et sur ce disque aucun fichier ne peut être verrouillé&#xa0;: deux fenêtres pourraient abîmer le travail l’une de l’autre. C’est souvent le cas des lecteurs réseau.</translation>
    </message>
    <message>
        <source>This build of the program does not know where new versions are announced, so nobody was asked.</source>
        <translation>Cet exemplaire du programme ne sait pas où les nouvelles versions sont annoncées&#xa0;: personne n’a donc été interrogé.</translation>
    </message>
    <message>
        <source>{source} could not be reached.</source>
        <translation>Impossible de joindre {source}.</translation>
    </message>
    <message>
        <source>The answer says nothing about a version of this program.</source>
        <translation>La réponse ne dit rien d’une version de ce programme.</translation>
    </message>
    <message>
        <source>The program is not whole: its part “{missing}” is missing. Your projects are untouched.</source>
        <translation>Le programme n’est pas complet&#xa0;: son élément «&#xa0;{missing}&#xa0;» manque. Vos projets sont intacts.</translation>
    </message>
    <message>
        <source>The request is too long: with its answer it makes {tokens} reading units, and the model reads {most} at most.</source>
        <translation>La demande est trop longue&#xa0;: avec sa réponse, elle compte {tokens} unités de lecture, et le modèle en lit {most} au plus.</translation>
    </message>
    <message>
        <source>The training went out of control at step {step}: its numbers exploded. The best version before that is untouched.</source>
        <translation>L’entraînement s’est emballé au pas {step}&#xa0;: ses valeurs ont explosé. La meilleure version d’avant est intacte.</translation>
    </message>
    <message>
        <source>The disk is full{place}. What was saved before is untouched.</source>
        <translation>Le disque est plein{place}. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The disk is nearly full{place}, so the training was stopped while there was room to save. Nothing of what it has learned is lost.</source>
        <translation>Le disque est presque plein{place}, l’entraînement a donc été arrêté tant qu’il restait de la place pour enregistrer. Rien de ce qui a été appris n’est perdu.</translation>
    </message>
    <message>
        <source>The disk has too little room for the training{place}: it will write about {room}, and {left} are free.</source>
        <translation>Le disque a trop peu de place pour l’entraînement{place}&#xa0;: il écrira environ {room}, et {left} sont libres.</translation>
    </message>
    <message>
        <source>You may not open “{path}”.</source>
        <translation>Vous n’avez pas le droit d’ouvrir «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>“{path}” is there already, and nothing is overwritten.</source>
        <translation>«&#xa0;{path}&#xa0;» existe déjà, et rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>Nothing can be written to “{folder}”.</source>
        <translation>Impossible d’écrire dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>The name is too long for this disk: “{folder}”.</source>
        <translation>Le nom est trop long pour ce disque&#xa0;: «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>There is a folder of that name: “{folder}”.</source>
        <translation>Un dossier porte déjà ce nom&#xa0;: «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Another project is being trained, and there is room for one only.</source>
        <translation>Un autre projet est en cours d’entraînement, et il n’y a de place que pour un seul.</translation>
    </message>
    <message>
        <source>FT Studio was open already, but its window does not answer. So this second window was opened.</source>
        <translation>FT Studio était déjà ouvert, mais sa fenêtre ne répond pas. Cette deuxième fenêtre a donc été ouverte.</translation>
    </message>
    <message>
        <source>This computer ran out of memory. What was saved before is untouched.</source>
        <translation>Cet ordinateur n’a plus assez de mémoire. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The work ended without a word ({how}). What was saved before is untouched.</source>
        <translation>Le travail s’est arrêté sans explication ({how}). Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The work was ended from outside, most often because memory ran out. What was saved before is untouched.</source>
        <translation>Le travail a été arrêté de l’extérieur, le plus souvent faute de mémoire. Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Something unforeseen happened ({kind}). What was saved before is untouched.</source>
        <translation>Un imprévu s’est produit ({kind}). Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>it is not one that writes text</source>
        <translation>ce n’est pas un modèle qui écrit du texte</translation>
    </message>
    <message>
        <source>it writes text, and does not compare documents</source>
        <translation>il écrit du texte et ne compare pas de documents</translation>
    </message>
    <message>
        <source>its weights are compressed for use only</source>
        <translation>ses poids sont comprimés et ne servent qu’à l’utiliser</translation>
    </message>
    <message>
        <source>it does not say how much it reads</source>
        <translation>il ne dit pas combien de texte il peut lire</translation>
    </message>
    <message>
        <source>the file is no model that is known</source>
        <translation>le fichier n’est pas un modèle connu</translation>
    </message>
    <message>
        <source>its build is not known here</source>
        <translation>sa construction n’est pas connue ici</translation>
    </message>
    <message>
        <source>the way it cuts words is not known here</source>
        <translation>sa façon de découper les mots n’est pas connue ici</translation>
    </message>
    <message>
        <source>The other window does not answer</source>
        <translation>L’autre fenêtre ne répond pas</translation>
    </message>
    <message>
        <source>A part of the program is missing</source>
        <translation>Il manque une partie du programme</translation>
    </message>
    <message>
        <source>One project at a time</source>
        <translation>Un projet à la fois</translation>
    </message>
    <message>
        <source>Something unforeseen happened.</source>
        <translation>Un imprévu s’est produit.</translation>
    </message>
    <message>
        <source>; {log} in the run&apos;s folder says where it happened</source>
        <translation>&#x202f;; {log}, dans le dossier de l’entraînement, dit où cela s’est produit</translation>
    </message>
    <message>
        <source>(“{folder}”)</source>
        <translation>(«&#xa0;{folder}&#xa0;»)</translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>Takes {time}</source>
        <translation>Durée&#xa0;: {time}</translation>
    </message>
    <message>
        <source>{effort}: {time}; {memory} ({fit})</source>
        <translation>{effort}&#xa0;: {time}&#x202f;; {memory} ({fit})</translation>
    </message>
    <message>
        <source>Measuring this computer…</source>
        <translation>Mesure de cet ordinateur…</translation>
    </message>
    <message>
        <source>A few steps on your documents show how long a training takes here. This takes a minute at most, and you can start without waiting for it.</source>
        <translation>Quelques pas sur vos documents montrent combien de temps dure un entraînement ici. Cela prend une minute au plus, et vous pouvez commencer sans attendre.</translation>
    </message>
    <message>
        <source>Measuring this computer: a few steps on your documents, a minute at most. Ctrl-C ends it.</source>
        <translation>Mesure de cet ordinateur&#xa0;: quelques pas sur vos documents, une minute au plus. Ctrl-C l’arrête.</translation>
    </message>
    <message>
        <source>These times are a rough estimate: a minute was too short to measure this computer. A smaller model would be quicker.</source>
        <translation>Ces durées sont une estimation grossière&#xa0;: une minute n’a pas suffi pour mesurer cet ordinateur. Un modèle plus petit serait plus rapide.</translation>
    </message>
    <message>
        <source>These times are a rough estimate: this computer was not measured.</source>
        <translation>Ces durées sont une estimation grossière&#xa0;: cet ordinateur n’a pas été mesuré.</translation>
    </message>
    <message>
        <source>Measured on this computer by a few real steps.</source>
        <translation>Mesuré sur cet ordinateur par quelques pas réels.</translation>
    </message>
    <message>
        <source>Known from {n} training on this computer.</source>
        <translation>Connu d’après {n} entraînement sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Known from {n} trainings on this computer.</source>
        <translation>Connu d’après {n} entraînements sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer could not be measured</source>
        <translation>Cet ordinateur n’a pas pu être mesuré</translation>
    </message>
    <message>
        <source>The few steps broke off, most often because memory ran out. Close other programs, or choose a smaller model: a training would break off as well.</source>
        <translation>Ces quelques pas ont été interrompus, le plus souvent faute de mémoire. Fermez d’autres programmes ou choisissez un modèle plus petit&#xa0;: un entraînement s’interromprait aussi.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Model folder</source>
        <translation>Dossier de modèle</translation>
    </message>
    <message>
        <source>Only what was learned</source>
        <translation>Seulement ce qui a été appris</translation>
    </message>
    <message>
        <source>One file, best quality</source>
        <translation>Un fichier, meilleure qualité</translation>
    </message>
    <message>
        <source>One file, half the size</source>
        <translation>Un fichier, moitié moins lourd</translation>
    </message>
    <message>
        <source>One file, smallest</source>
        <translation>Un fichier, le plus léger</translation>
    </message>
    <message>
        <source>For Ollama</source>
        <translation>Pour Ollama</translation>
    </message>
    <message>
        <source>GGUF, for LM Studio, GPT4All, llama.cpp and programs like them.</source>
        <translation>GGUF, pour LM Studio, GPT4All, llama.cpp et les programmes du même genre.</translation>
    </message>
    <message>
        <source>The whole model, for programs that open Hugging Face folders (safetensors). It works without FT Studio.</source>
        <translation>Le modèle entier, pour les programmes qui ouvrent les dossiers Hugging Face (safetensors). Il marche sans FT Studio.</translation>
    </message>
    <message>
        <source>A small file (LoRA adapter, peft). It works only on top of the original model.</source>
        <translation>Un petit fichier (adaptateur LoRA, peft). Il ne marche que par-dessus le modèle d’origine.</translation>
    </message>
    <message>
        <source>{one_file} Hardly any difference, usually.</source>
        <translation>{one_file} D’habitude, presque aucune différence.</translation>
    </message>
    <message>
        <source>{one_file} It may express itself worse.</source>
        <translation>{one_file} Il peut s’exprimer moins bien.</translation>
    </message>
    <message>
        <source>A folder from which Ollama makes the model, with its Modelfile.</source>
        <translation>Un dossier dont Ollama fait le modèle, avec son Modelfile.</translation>
    </message>
    <message>
        <source>It always heeds the instruction that you gave in the chat.</source>
        <translation>Il respecte toujours la consigne que vous avez donnée dans la discussion.</translation>
    </message>
    <message>
        <source>The instruction from the chat stands in its README, to pass on.</source>
        <translation>La consigne de la discussion figure dans son README, pour être transmise.</translation>
    </message>
    <message>
        <source>Nobody has tried it yet: llama.cpp, which opens such files, is not installed here (pip install “ftstudio[gguf]”).</source>
        <translation>Personne ne l’a encore essayé&#xa0;: llama.cpp, qui ouvre ces fichiers, n’est pas installé ici (pip install «&#xa0;ftstudio[gguf]&#xa0;»).</translation>
    </message>
    <message>
        <source>Opened again with {program}: it works as it does here.</source>
        <translation>Rouvert avec {program}&#xa0;: il fonctionne comme ici.</translation>
    </message>
    <message>
        <source>Opened again with {program} and asked something: {how}.</source>
        <translation>Rouvert avec {program} et interrogé&#xa0;: {how}.</translation>
    </message>
    <message>
        <source>“{request}” → “{answer}”</source>
        <translation>«&#xa0;{request}&#xa0;» → «&#xa0;{answer}&#xa0;»</translation>
    </message>
    <message>
        <source>it answers word for word as it does here</source>
        <translation>il répond mot pour mot comme ici</translation>
    </message>
    <message>
        <source>it answers, in other words than here</source>
        <translation>il répond, mais avec d’autres mots qu’ici</translation>
    </message>
</context>
<context>
    <name>filing</name>
    <message>
        <source>it is no longer there</source>
        <translation>il n’est plus là</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>un autre programme l’a ouvert</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>its folder is a link that leads somewhere else</source>
        <translation>son dossier est un lien qui mène ailleurs</translation>
    </message>
    <message>
        <source>it has been changed in the meantime</source>
        <translation>il a été modifié entre-temps</translation>
    </message>
    <message>
        <source>this copy was kept, since its original has been changed</source>
        <translation>cette copie a été gardée, car son original a été modifié</translation>
    </message>
    <message>
        <source>its place is taken</source>
        <translation>sa place est prise</translation>
    </message>
    <message>
        <source>what was written is not what was read: check the disk</source>
        <translation>ce qui a été écrit n’est pas ce qui a été lu&#xa0;: vérifiez le disque</translation>
    </message>
    <message>
        <source>the disk refused it</source>
        <translation>le disque l’a refusé</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Les déplacer</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Les copier</translation>
    </message>
    <message>
        <source>Move {n} file into its folder…</source>
        <translation>Déplacer {n} fichier dans son dossier…</translation>
    </message>
    <message>
        <source>Move {n} files into their folders…</source>
        <translation>Déplacer {n} fichiers dans leurs dossiers…</translation>
    </message>
    <message>
        <source>Copy {n} file into its folder…</source>
        <translation>Copier {n} fichier dans son dossier…</translation>
    </message>
    <message>
        <source>Copy {n} files into their folders…</source>
        <translation>Copier {n} fichiers dans leurs dossiers…</translation>
    </message>
    <message>
        <source>{n} file was moved.</source>
        <translation>{n} fichier a été déplacé.</translation>
    </message>
    <message>
        <source>{n} files were moved.</source>
        <translation>{n} fichiers ont été déplacés.</translation>
    </message>
    <message>
        <source>{n} file was copied.</source>
        <translation>{n} fichier a été copié.</translation>
    </message>
    <message>
        <source>{n} files were copied.</source>
        <translation>{n} fichiers ont été copiés.</translation>
    </message>
    <message>
        <source>{n} file was there already.</source>
        <translation>{n} fichier y était déjà.</translation>
    </message>
    <message>
        <source>{n} files were there already.</source>
        <translation>{n} fichiers y étaient déjà.</translation>
    </message>
    <message>
        <source>{n} file was taken back.</source>
        <translation>{n} fichier a été remis comme avant.</translation>
    </message>
    <message>
        <source>{n} files were taken back.</source>
        <translation>{n} fichiers ont été remis comme avant.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>{n} file stays where it is: it is for you to say.</source>
        <translation>{n} fichier reste où il est&#xa0;: c’est à vous de décider.</translation>
    </message>
    <message>
        <source>{n} files stay where they are: they are for you to say.</source>
        <translation>{n} fichiers restent où ils sont&#xa0;: c’est à vous de décider.</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>B</source>
        <translation>o</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>To</translation>
    </message>
    <message>
        <source>{day} January {year}</source>
        <translation>{day} janvier {year}</translation>
    </message>
    <message>
        <source>{day} February {year}</source>
        <translation>{day} février {year}</translation>
    </message>
    <message>
        <source>{day} March {year}</source>
        <translation>{day} mars {year}</translation>
    </message>
    <message>
        <source>{day} April {year}</source>
        <translation>{day} avril {year}</translation>
    </message>
    <message>
        <source>{day} May {year}</source>
        <translation>{day} mai {year}</translation>
    </message>
    <message>
        <source>{day} June {year}</source>
        <translation>{day} juin {year}</translation>
    </message>
    <message>
        <source>{day} July {year}</source>
        <translation>{day} juillet {year}</translation>
    </message>
    <message>
        <source>{day} August {year}</source>
        <translation>{day} août {year}</translation>
    </message>
    <message>
        <source>{day} September {year}</source>
        <translation>{day} septembre {year}</translation>
    </message>
    <message>
        <source>{day} October {year}</source>
        <translation>{day} octobre {year}</translation>
    </message>
    <message>
        <source>{day} November {year}</source>
        <translation>{day} novembre {year}</translation>
    </message>
    <message>
        <source>{day} December {year}</source>
        <translation>{day} décembre {year}</translation>
    </message>
    <message>
        <source>{used} of {total}</source>
        <translation>{used} sur {total}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>environ {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>environ {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} à {high}&#xa0;min</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{n} minute ago</source>
        <translation>il y a {n} minute</translation>
    </message>
    <message>
        <source>{n} minutes ago</source>
        <translation>il y a {n} minutes</translation>
    </message>
    <message>
        <source>{n} hour ago</source>
        <translation>il y a {n} heure</translation>
    </message>
    <message>
        <source>{n} hours ago</source>
        <translation>il y a {n} heures</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>il y a {n} jours</translation>
    </message>
</context>
<context>
    <name>gathering</name>
    <message>
        <source>{n} document</source>
        <translation>{n} document</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>all in {language}</source>
        <translation>tous en {language}</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>en {language}</translation>
    </message>
    <message>
        <source>{n} in another language</source>
        <translation>{n} dans une autre langue</translation>
    </message>
    <message>
        <source>{n} in other languages</source>
        <translation>{n} dans d’autres langues</translation>
    </message>
    <message>
        <source>{n} in {language}</source>
        <translation>{n}&#xa0;en {language}</translation>
    </message>
    <message>
        <source>“{name}” was removed from the project. On the disk nothing has changed.</source>
        <translation>«&#xa0;{name}&#xa0;» a été retiré du projet. Sur le disque, rien n’a changé.</translation>
    </message>
    <message>
        <source>Reading was stopped: {read} of {total} files were read and kept.</source>
        <translation>La lecture a été arrêtée&#xa0;: {read} fichiers sur {total} ont été lus et conservés.</translation>
    </message>
    <message>
        <source>From {words} the model can pick up a little of your style, hardly more. Ten documents and 5,000 words are a beginning; a hundred documents are better.</source>
        <translation>Avec {words}, le modèle peut saisir un peu de votre style, guère plus. Dix documents et 5&#x202f;000 mots sont un début&#x202f;; cent documents, c’est mieux.</translation>
    </message>
    <message>
        <source>{words} are more than one training can read in good time. The plan will learn from a sample, drawn from all of your documents.</source>
        <translation>{words}, c’est plus qu’un entraînement ne peut lire en un temps raisonnable. Le plan prévoira un échantillon, tiré de tous vos documents.</translation>
    </message>
    <message>
        <source>Most of your documents are in {language}</source>
        <translation>La plupart de vos documents sont en {language}</translation>
    </message>
    <message>
        <source>The chosen model knows hardly any {language}: it would copy words more than write sentences. A model for several languages does better.</source>
        <translation>Le modèle choisi connaît à peine cette langue ({language})&#xa0;: il recopierait des mots plus qu’il n’écrirait des phrases. Un modèle multilingue fera mieux.</translation>
    </message>
    <message>
        <source>A part of your documents is in {language}</source>
        <translation>Une partie de vos documents est en {language}</translation>
    </message>
    <message>
        <source>The chosen model knows hardly any {language}, and would learn little from these. Leave them out, or choose a model for several languages.</source>
        <translation>Le modèle choisi connaît à peine cette langue ({language}) et apprendrait peu de ces documents. Écartez-les, ou choisissez un modèle multilingue.</translation>
    </message>
    <message>
        <source>Choose a model for {language}</source>
        <translation>Choisir un modèle en {language}</translation>
    </message>
    <message>
        <source>{n} can’t be read</source>
        <translation>{n}&#xa0;sans texte lisible</translation>
    </message>
    <message>
        <source>{n} is only online</source>
        <translation>{n}&#xa0;seulement en ligne</translation>
    </message>
    <message>
        <source>{n} are only online</source>
        <translation>{n}&#xa0;seulement en ligne</translation>
    </message>
    <message>
        <source>{n} is a copy</source>
        <translation>{n}&#xa0;copie</translation>
    </message>
    <message>
        <source>{n} are copies</source>
        <translation>{n}&#xa0;copies</translation>
    </message>
    <message>
        <source>{n} is left out</source>
        <translation>{n}&#xa0;écarté</translation>
    </message>
    <message>
        <source>{n} are left out</source>
        <translation>{n}&#xa0;écartés</translation>
    </message>
</context>
<context>
    <name>goal</name>
    <message>
        <source>Name of this project</source>
        <translation>Nom de ce projet</translation>
    </message>
    <message>
        <source>You will find it under this name on the first page.</source>
        <translation>Vous le retrouverez sous ce nom à l’accueil.</translation>
    </message>
    <message>
        <source>What should the model do for you?</source>
        <translation>Que doit faire le modèle pour vous&#x202f;?</translation>
    </message>
    <message>
        <source>It is chosen already; go on when you like.</source>
        <translation>C’est déjà choisi&#x202f;; continuez quand vous voulez.</translation>
    </message>
    <message>
        <source>Letter of 3 May.pdf</source>
        <translation>Lettre du 3 mai.pdf</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>97 % sure</source>
        <translation>sûr à 97&#xa0;%</translation>
    </message>
    <message>
        <source>scan-0412.pdf</source>
        <translation>scan-0412.pdf</translation>
    </message>
    <message>
        <source>for you to say</source>
        <translation>à vous de décider</translation>
    </message>
    <message>
        <source>perhaps Insurance</source>
        <translation>peut-être Assurances</translation>
    </message>
    <message>
        <source>“A reminder for an unpaid invoice, please.”</source>
        <translation>«&#xa0;Un rappel pour une facture impayée, s’il vous plaît.&#xa0;»</translation>
    </message>
    <message>
        <source>A model as it comes</source>
        <translation>Un modèle tel quel</translation>
    </message>
    <message>
        <source>“Hello, I hope this e-mail finds you well. I am writing to remind you that you have not paid.”</source>
        <translation>«&#xa0;Bonjour, j’espère que vous allez bien. Je vous écris pour vous rappeler que vous n’avez pas payé.&#xa0;»</translation>
    </message>
    <message>
        <source>After learning from letters</source>
        <translation>Après avoir appris de lettres</translation>
    </message>
    <message>
        <source>“Dear Mrs Hale, our invoice for the larch windows is still open. It has surely escaped your attention.”</source>
        <translation>«&#xa0;Chère Madame Hale, notre facture pour les fenêtres en mélèze reste ouverte. Elle vous aura sans doute échappé.&#xa0;»</translation>
    </message>
    <message>
        <source>For example: {request}</source>
        <translation>Par exemple&#xa0;: {request}</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Ce qu’il vous faut</translation>
    </message>
    <message>
        <source>A folder of documents: ten are a beginning.</source>
        <translation>Un dossier de documents&#xa0;: dix sont un début.</translation>
    </message>
    <message>
        <source>Your files are only read, never changed.</source>
        <translation>Vos fichiers sont seulement lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tout reste sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>To all projects</source>
        <translation>Vers tous les projets</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>The validation loss is {rise} above its lowest, and wobbles by {wobble}.</source>
        <translation>La perte de validation est à {rise} au-dessus de son minimum, et varie d’elle-même de {wobble}.</translation>
    </message>
    <message>
        <source>The validation loss is {rise} above that of step {since}, and wobbles by {wobble}: it is too early to be sure.</source>
        <translation>La perte de validation est à {rise} au-dessus de celle du pas {since}, et varie d’elle-même de {wobble}&#xa0;: il est trop tôt pour être sûr.</translation>
    </message>
    <message>
        <source>Since step {since} the validation loss has risen by {rise}, while the training loss has not: it is learning by heart.</source>
        <translation>Depuis le pas {since}, la perte de validation a monté de {rise}, et la perte d’entraînement non&#xa0;: il apprend par cœur.</translation>
    </message>
    <message>
        <source>It recovered: the validation loss is {rise} above its lowest.</source>
        <translation>Il s’est repris&#xa0;: la perte de validation est à {rise} au-dessus de son minimum.</translation>
    </message>
    <message>
        <source>The losses exploded at step {since}.</source>
        <translation>Les pertes ont explosé au pas {since}.</translation>
    </message>
    <message>
        <source>Both losses rise; that of validation is {rise} above its lowest: the learning rate is too high.</source>
        <translation>Les deux pertes montent&#x202f;; celle de validation est à {rise} au-dessus de son minimum&#xa0;: le taux d’apprentissage est trop élevé.</translation>
    </message>
    <message>
        <source>Neither loss has fallen so far by more than chance.</source>
        <translation>Aucune des deux pertes n’a baissé jusqu’ici plus que par hasard.</translation>
    </message>
    <message>
        <source>The validation loss is as low as only copies of the training documents can make it.</source>
        <translation>La perte de validation est si basse que seules des copies des documents d’entraînement l’expliquent.</translation>
    </message>
    <message>
        <source>The validation loss wobbles by {wobble} from look to look: too much to tell.</source>
        <translation>La perte de validation varie de {wobble} d’une mesure à l’autre&#xa0;: trop pour conclure.</translation>
    </message>
    <message>
        <source>The validation loss hardly falls any more.</source>
        <translation>La perte de validation ne baisse presque plus.</translation>
    </message>
    <message>
        <source>No clear gain for {n} look.</source>
        <translation>Aucun progrès net depuis {n} mesure.</translation>
    </message>
    <message>
        <source>No clear gain for {n} looks.</source>
        <translation>Aucun progrès net depuis {n} mesures.</translation>
    </message>
    <message>
        <source>The validation loss is the lowest so far.</source>
        <translation>La perte de validation est la plus basse jusqu’ici.</translation>
    </message>
    <message>
        <source>{n} validation document is too few to be sure.</source>
        <translation>{n} document de validation, c’est trop peu pour être sûr.</translation>
    </message>
    <message>
        <source>{n} validation documents are too few to be sure.</source>
        <translation>{n} documents de validation, c’est trop peu pour être sûr.</translation>
    </message>
    <message>
        <source>Documents that got worse: {worse} of {documents}.</source>
        <translation>Documents qui ont régressé&#xa0;: {worse} sur {documents}.</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>Sample documents</source>
        <translation>Documents d’exemple</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>Déposez un dossier ici</translation>
    </message>
    <message>
        <source>Letters, offers, reports: PDF, Word, web pages, text</source>
        <translation>Lettres, devis, rapports&#xa0;: PDF, Word, pages web, texte</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Try the sample documents</source>
        <translation>Essayer avec des exemples</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Teach a model your documents</source>
        <translation>Formez un modèle avec vos documents</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing can be kept at the moment</source>
        <translation>Rien ne peut être conservé pour l’instant</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Your settings could not be read</source>
        <translation>Vos réglages n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Colours, language and the list of projects elsewhere are as at the first start. The old file is kept as settings.json.bad.</source>
        <translation>Les couleurs, la langue et la liste des projets rangés ailleurs sont celles du premier démarrage. L’ancien fichier est gardé sous le nom settings.json.bad.</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>Mes documents</translation>
    </message>
    <message>
        <source>That is not a file</source>
        <translation>Ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>Drop a folder or documents from your file manager.</source>
        <translation>Déposez un dossier ou des documents depuis votre gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Voir dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Renommer le projet</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;» définitivement&#x202f;?</translation>
    </message>
    <message>
        <source>Its trained models and the texts that were read are deleted, and nothing brings them back. Your own documents are not touched.</source>
        <translation>Ses modèles entraînés et les textes lus seront supprimés, et rien ne pourra les rétablir. Vos propres documents ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>What to do with {name}</source>
        <translation>Que faire de {name}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>It learns {n} folder with {documents} documents.</source>
        <translation>Il apprend {n} dossier de {documents} documents.</translation>
    </message>
    <message>
        <source>It learns {n} folders with {documents} documents.</source>
        <translation>Il apprend {n} dossiers, {documents} documents en tout.</translation>
    </message>
    <message>
        <source>To learn to sort it needs folders, with {fewest} documents or more in each.</source>
        <translation>Pour apprendre à trier, il lui faut des dossiers, de {fewest} documents ou plus chacun.</translation>
    </message>
    <message>
        <source>{n} folder has too few.</source>
        <translation>{n} dossier en a trop peu.</translation>
    </message>
    <message>
        <source>{n} folders have too few.</source>
        <translation>{n} dossiers en ont trop peu.</translation>
    </message>
    <message>
        <source>The name of a folder says where a document belongs. Two folders that are called the same become one; untick a folder that it should not learn. Your folders on the disk stay as they are.</source>
        <translation>Le nom d’un dossier dit où va un document. Deux dossiers de même nom n’en font qu’un&#xa0;; décochez un dossier qu’il ne doit pas apprendre. Vos dossiers sur le disque restent comme ils sont.</translation>
    </message>
    <message>
        <source>fewer than {n}</source>
        <translation>moins de {n}</translation>
    </message>
    <message>
        <source>{n} document lies in no folder and is left out.</source>
        <translation>{n} document n’est dans aucun dossier et est laissé de côté.</translation>
    </message>
    <message>
        <source>{n} documents lie in no folder and are left out.</source>
        <translation>{n} documents ne sont dans aucun dossier et sont laissés de côté.</translation>
    </message>
    <message>
        <source>It learns {n} folder: {listed}.</source>
        <translation>Il apprend {n} dossier&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>It learns {n} folders: {listed}.</source>
        <translation>Il apprend {n} dossiers&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>Left out, with fewer than {fewest} documents: {listed}.</source>
        <translation>Laissés de côté, avec moins de {fewest} documents&#xa0;: {listed}.</translation>
    </message>
</context>
<context>
    <name>labels_line</name>
    <message>
        <source>Look at the folders…</source>
        <translation>Voir les dossiers…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
</context>
<context>
    <name>labels_panel</name>
    <message>
        <source>As on the disk</source>
        <translation>Comme sur le disque</translation>
    </message>
    <message>
        <source>The folders it learns</source>
        <translation>Les dossiers qu’il apprend</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Is called</source>
        <translation>S’appelle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>What “{folder}” is called</source>
        <translation>Nom donné à «&#xa0;{folder}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>maltais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanais</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Its languages are not known</source>
        <translation>Langues inconnues</translation>
    </message>
    <message>
        <source>{named} and {n} more</source>
        <translation>{named} et {n} autres</translation>
    </message>
</context>
<context>
    <name>licences</name>
    <message>
        <source>Parts and licences</source>
        <translation>Composants et licences</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search the parts</source>
        <translation>Chercher parmi les composants</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Inventaire en cours…</translation>
    </message>
    <message>
        <source>No part is called that</source>
        <translation>Aucun composant ne porte ce nom</translation>
    </message>
</context>
<context>
    <name>loss_bars</name>
    <message>
        <source>Original model</source>
        <translation>Modèle d’origine</translation>
    </message>
    <message>
        <source>Your model</source>
        <translation>Votre modèle</translation>
    </message>
</context>
<context>
    <name>manner</name>
    <message>
        <source>How it answers</source>
        <translation>Sa façon de répondre</translation>
    </message>
    <message>
        <source>0: always the likeliest words. 1: freer, less sure.</source>
        <translation>0&#xa0;: toujours les mots les plus probables. 1&#xa0;: plus libre, moins sûr.</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Température</translation>
    </message>
    <message>
        <source>&amp;Longest answer, in reading units</source>
        <translation>&amp;Longueur maximale, en unités de lecture</translation>
    </message>
</context>
<context>
    <name>masking</name>
    <message>
        <source>none in the ticked documents.</source>
        <translation>aucune dans les documents cochés.</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>{found}: hidden before the model sees them.</source>
        <translation>{found}&#xa0;: le modèle ne les verra pas.</translation>
    </message>
    <message>
        <source>{found}: the model will see them.</source>
        <translation>{found}&#xa0;: le modèle les verra.</translation>
    </message>
    <message>
        <source>06 12 34 56 78 becomes [PHONE 1] wherever it stands: the same number always gets the same mark. Your files stay as they are.</source>
        <translation>06 12 34 56 78 devient [PHONE 1] partout où il figure&#xa0;: le même numéro reçoit toujours la même marque. Vos fichiers restent tels quels.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>The model may then write these numbers and addresses in an answer, to anyone who uses it.</source>
        <translation>Le modèle pourra alors écrire ces numéros et adresses dans une réponse, pour quiconque l’utilise.</translation>
    </message>
</context>
<context>
    <name>matching</name>
    <message>
        <source>{n} pair of documents says much the same in other words: both stay on one side of the exam.</source>
        <translation>{n} paire de documents dit à peu près la même chose avec d’autres mots&#xa0;: les deux restent du même côté de l’examen.</translation>
    </message>
    <message>
        <source>{n} pairs of documents say much the same in other words: they stay on one side of the exam.</source>
        <translation>{n} paires de documents disent à peu près la même chose avec d’autres mots&#xa0;: elles restent du même côté de l’examen.</translation>
    </message>
    <message>
        <source>No two documents say much the same in other words.</source>
        <translation>Aucun document ne dit à peu près la même chose qu’un autre avec d’autres mots.</translation>
    </message>
    <message>
        <source>{one} says much the same as {other}</source>
        <translation>{one} dit à peu près la même chose que {other}</translation>
    </message>
    <message>
        <source>Looking for documents that say the same in other words: {done} of {total}</source>
        <translation>Recherche des documents qui disent la même chose en d’autres mots&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>So that the exam asks nothing that the model has read already. Whoever starts before has only copies kept together.</source>
        <translation>Pour que l’examen ne demande rien que le modèle ait déjà lu. Si l’on commence avant, seules les copies restent ensemble.</translation>
    </message>
    <message>
        <source>{documents} documents are too many to look for those that say the same in other words; only copies stay on one side of the exam.</source>
        <translation>{documents} documents sont trop nombreux pour chercher ceux qui disent la même chose avec d’autres mots&#xa0;; seules les copies restent du même côté de l’examen.</translation>
    </message>
    <message>
        <source>What the documents mean was not compared: only copies stay on one side of the exam.</source>
        <translation>Le sens des documents n’a pas été comparé&#xa0;: seules les copies restent du même côté de l’examen.</translation>
    </message>
    <message>
        <source>Compare them now</source>
        <translation>Les comparer maintenant</translation>
    </message>
    <message>
        <source>Stop looking for documents that say the same</source>
        <translation>Ne plus rechercher les documents qui disent la même chose</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Welcome…</source>
        <translation>Bienvenue…</translation>
    </message>
    <message>
        <source>Check for a new version…</source>
        <translation>Chercher une nouvelle version…</translation>
    </message>
    <message>
        <source>About FT Studio</source>
        <translation>À propos de FT Studio</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Use a model folder…</source>
        <translation>Dossier de modèle…</translation>
    </message>
    <message>
        <source>Use a GGUF file…</source>
        <translation>Fichier GGUF…</translation>
    </message>
    <message>
        <source>Which model should learn?</source>
        <translation>Quel modèle doit apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>It knows a language already; it learns your folders on top.</source>
        <translation>Il connaît déjà une langue&#xa0;; il apprend vos dossiers en plus.</translation>
    </message>
    <message>
        <source>It knows a language already; it learns your style on top.</source>
        <translation>Il connaît déjà une langue&#x202f;; il y ajoutera votre style.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Too big for this computer</source>
        <translation>Trop grand pour cet ordinateur</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Choisir un dossier de modèle</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>Choisir un fichier GGUF</translation>
    </message>
    <message>
        <source>Models in one file</source>
        <translation>Modèles en un seul fichier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Supprimer de cet ordinateur…</translation>
    </message>
    <message>
        <source>Cancel the download of {title}</source>
        <translation>Annuler le téléchargement de {title}</translation>
    </message>
    <message>
        <source>What to do with {title}</source>
        <translation>Que faire de {title}</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Small and quick, {language}</source>
        <translation>Petit et rapide, {language}</translation>
    </message>
    <message>
        <source>Small and quick, {n} languages</source>
        <translation>Petit et rapide, {n} langues</translation>
    </message>
    <message>
        <source>Small, {language}</source>
        <translation>Petit, {language}</translation>
    </message>
    <message>
        <source>Small, {n} languages</source>
        <translation>Petit, {n} langues</translation>
    </message>
    <message>
        <source>Medium, {language}</source>
        <translation>Moyen, {language}</translation>
    </message>
    <message>
        <source>Medium, {n} languages</source>
        <translation>Moyen, {n} langues</translation>
    </message>
    <message>
        <source>Large, {language}</source>
        <translation>Grand, {language}</translation>
    </message>
    <message>
        <source>Large, {n} languages</source>
        <translation>Grand, {n} langues</translation>
    </message>
    <message>
        <source>Very large, {language}</source>
        <translation>Très grand, {language}</translation>
    </message>
    <message>
        <source>Very large, {n} languages</source>
        <translation>Très grand, {n} langues</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>À l’aise</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>needs about {needed} of memory, {free} is free</source>
        <translation>environ {needed} de mémoire, {free} libres</translation>
    </message>
    <message>
        <source>needs about {needed} of memory, {free} of {total} is free</source>
        <translation>environ {needed} de mémoire, {free} sur {total} libres</translation>
    </message>
    <message>
        <source>needs about {needed} of the graphics card, {free} is free</source>
        <translation>environ {needed} de la carte graphique, {free} libres</translation>
    </message>
    <message>
        <source>needs about {needed} of the graphics card, {free} of {total} is free</source>
        <translation>environ {needed} de la carte graphique, {free} sur {total} libres</translation>
    </message>
    <message>
        <source>What a training with this model was measured to take on this computer.</source>
        <translation>Ce qu’un entraînement avec ce modèle a pris sur cet ordinateur, d’après une mesure.</translation>
    </message>
    <message>
        <source>An estimate from the number of the model&apos;s parameters, for training on the graphics card.</source>
        <translation>Une estimation d’après le nombre de paramètres du modèle, pour un entraînement sur la carte graphique.</translation>
    </message>
    <message>
        <source>An estimate from the number of the model&apos;s parameters, for training on the processor.</source>
        <translation>Une estimation d’après le nombre de paramètres du modèle, pour un entraînement sur le processeur.</translation>
    </message>
    <message>
        <source>{arrived} of {size} has arrived</source>
        <translation>{arrived} sur {size} sont arrivés</translation>
    </message>
    <message>
        <source>From an older version of the program</source>
        <translation>D’une version plus ancienne du programme</translation>
    </message>
    <message>
        <source>Download the rest, {size}</source>
        <translation>Télécharger le reste, {size}</translation>
    </message>
    <message>
        <source>Download again, {size}</source>
        <translation>Télécharger à nouveau, {size}</translation>
    </message>
    <message>
        <source>None of the models that write it fits into this computer&apos;s memory: try this one, or use a model of your own.</source>
        <translation>Aucun des modèles qui écrivent cette langue ne tient dans la mémoire de cet ordinateur&#xa0;: essayez celui-ci, ou utilisez un modèle à vous.</translation>
    </message>
    <message>
        <source>{title} is not as this version needs it</source>
        <translation>{title} n’est pas tel que cette version le demande</translation>
    </message>
    <message>
        <source>An older version of the program may have left it so, and nothing of it was deleted. Download it again, or choose another model.</source>
        <translation>Une version plus ancienne du programme l’a peut-être laissé ainsi, et rien n’en a été supprimé. Téléchargez-le à nouveau, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Your project keeps all else. Download it again, or choose another model.</source>
        <translation>Votre projet garde tout le reste. Téléchargez-le à nouveau, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>By our estimate it needs {needed} of memory, and this computer has {total}. The training would probably run out of memory. Choose a smaller model.</source>
        <translation>D’après notre estimation, il demande {needed} de mémoire, et cet ordinateur en a {total}. L’entraînement manquerait sans doute de mémoire. Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>needs about {needed} of memory, this computer has {total}</source>
        <translation>environ {needed} de mémoire, cet ordinateur en a {total}</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>Un modèle à vous</translation>
    </message>
    <message>
        <source>{n} million parameters</source>
        <translation>{n} millions de paramètres</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Inclus</translation>
    </message>
    <message>
        <source>On this computer, {size}</source>
        <translation>Sur cet ordinateur, {size}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>{arrived} of {size}</source>
        <translation>{arrived} sur {size}</translation>
    </message>
    <message>
        <source>Unpacking the model…</source>
        <translation>Décompression du modèle…</translation>
    </message>
    <message>
        <source>No longer on this computer</source>
        <translation>N’est plus sur cet ordinateur</translation>
    </message>
    <message>
        <source>To download, {size}</source>
        <translation>À télécharger, {size}</translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation>Télécharger {size}</translation>
    </message>
    <message>
        <source>Most of your documents are in {language}</source>
        <translation>La plupart de vos documents sont en {language}</translation>
    </message>
    <message>
        <source>{title} was made for {known}. It would pick up your vocabulary, but make many mistakes in {language}.</source>
        <translation>{title} est prévu pour&#xa0;: {known}. Il prendrait votre vocabulaire, mais ferait beaucoup de fautes en {language}.</translation>
    </message>
    <message>
        <source>{better} writes {language}.</source>
        <translation>{better} écrit en {language}.</translation>
    </message>
    <message>
        <source>{better} knows several languages.</source>
        <translation>{better} connaît plusieurs langues.</translation>
    </message>
    <message>
        <source>Use {title}</source>
        <translation>Utiliser {title}</translation>
    </message>
    <message>
        <source>Download {title}, {size}</source>
        <translation>Télécharger {title}, {size}</translation>
    </message>
    <message>
        <source>{title} is no longer on this computer</source>
        <translation>{title} n’est plus sur cet ordinateur</translation>
    </message>
    <message>
        <source>It was in “{place}”. Put it back, or choose another model.</source>
        <translation>Il était dans «&#xa0;{place}&#xa0;». Remettez-le en place, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Remove {title} from this computer?</source>
        <translation>Supprimer {title} de cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>This frees {size}. Your own file stays where it is. Projects that start from this model need it again before they can be trained.</source>
        <translation>Cela libère {size}. Votre propre fichier reste où il est. Les projets qui partent de ce modèle en auront à nouveau besoin pour être entraînés.</translation>
    </message>
    <message>
        <source>This frees {size}. Projects that start from this model need it again before they can be trained.</source>
        <translation>Cela libère {size}. Les projets qui partent de ce modèle en auront à nouveau besoin pour être entraînés.</translation>
    </message>
</context>
<context>
    <name>newest</name>
    <message>
        <source>Check for a new version</source>
        <translation>Chercher une nouvelle version</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking for the newest version…</source>
        <translation>Recherche de la dernière version…</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>Vous avez la dernière version, {version}.</translation>
    </message>
    <message>
        <source>Version {newer} is out; you have {version}. Nothing is installed by itself: the page says how.</source>
        <translation>La version {newer} est sortie&#x202f;; vous avez la {version}. Rien ne s’installe tout seul&#xa0;: la page explique comment faire.</translation>
    </message>
    <message>
        <source>Version {newer} is out; you have {version}. Get it from where you got this one.</source>
        <translation>La version {newer} est sortie&#x202f;; vous avez la {version}. Prenez-la là où vous avez eu celle-ci.</translation>
    </message>
    <message>
        <source>This asks once, only now that you want to know. Nothing about you or your documents is sent.</source>
        <translation>La question est posée une seule fois, parce que vous le demandez. Rien n’est envoyé sur vous ni sur vos documents.</translation>
    </message>
</context>
<context>
    <name>news</name>
    <message>
        <source>{project}: {title}</source>
        <translation>{project}&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>next</name>
    <message>
        <source>Check the name, or choose the folder again.</source>
        <translation>Vérifiez le nom, ou choisissez à nouveau le dossier.</translation>
    </message>
    <message>
        <source>Choose a folder that holds your documents.</source>
        <translation>Choisissez un dossier qui contient vos documents.</translation>
    </message>
    <message>
        <source>Add more; ten are a beginning.</source>
        <translation>Il en faut plus&#x202f;; dix sont un début.</translation>
    </message>
    <message>
        <source>Put a few examples into each folder, and give the folder above them.</source>
        <translation>Mettez quelques exemples dans chaque dossier, et donnez le dossier qui les contient.</translation>
    </message>
    <message>
        <source>There are: {labels}.</source>
        <translation>Il y a&#xa0;: {labels}.</translation>
    </message>
    <message>
        <source>Take the same model as safetensors.</source>
        <translation>Prenez le même modèle au format safetensors.</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived so far is kept.</source>
        <translation>Vérifiez le réseau et réessayez&#xa0;: ce qui est déjà arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try again: what has arrived so far is kept.</source>
        <translation>Réessayez&#xa0;: ce qui est déjà arrivé est conservé.</translation>
    </message>
    <message>
        <source>What has arrived is kept; the next try goes on from there.</source>
        <translation>Ce qui est arrivé est conservé&#x202f;; le prochain essai reprendra de là.</translation>
    </message>
    <message>
        <source>Add it with “python -m ensurepip”, or choose a model folder of your own.</source>
        <translation>Ajoutez-le avec «&#xa0;python -m ensurepip&#xa0;», ou choisissez un dossier de modèle à vous.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted: open it from where it is now.</source>
        <translation>Il a peut-être été déplacé, renommé ou supprimé&#xa0;: ouvrez-le là où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>Put the file back from a backup, or make a new project from your folders.</source>
        <translation>Remettez le fichier depuis une sauvegarde, ou créez un nouveau projet à partir de vos dossiers.</translation>
    </message>
    <message>
        <source>Update the program to open the project.</source>
        <translation>Mettez le programme à jour pour ouvrir le projet.</translation>
    </message>
    <message>
        <source>Go on there, or close that window first.</source>
        <translation>Continuez là-bas, ou fermez d’abord cette autre fenêtre.</translation>
    </message>
    <message>
        <source>Open other projects from Home, and drop documents where they belong.</source>
        <translation>Ouvrez les autres projets depuis l’accueil, et déposez les documents là où est leur place.</translation>
    </message>
    <message>
        <source>Update the program to go on filing, or to undo it.</source>
        <translation>Mettez le programme à jour pour poursuivre le classement ou pour l’annuler.</translation>
    </message>
    <message>
        <source>Update it to open the run.</source>
        <translation>Mettez-le à jour pour ouvrir l’entraînement.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>Attendez qu’il ait fini, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Start them with torchrun, or set the variables as the README shows.</source>
        <translation>Lancez-les avec torchrun, ou définissez les variables comme le montre le README.</translation>
    </message>
    <message>
        <source>Start all of them within ten minutes, and see that no firewall keeps the computers apart.</source>
        <translation>Lancez-les tous en moins de dix minutes, et vérifiez qu’aucun pare-feu ne sépare les ordinateurs.</translation>
    </message>
    <message>
        <source>Name the folder of a run, its events.jsonl, or a JSON file with “points”, each with “step” and “val_loss”.</source>
        <translation>Indiquez le dossier d’un entraînement, son events.jsonl, ou un fichier JSON avec des «&#xa0;points&#xa0;», chacun avec «&#xa0;step&#xa0;» et «&#xa0;val_loss&#xa0;».</translation>
    </message>
    <message>
        <source>Plug in the disk or connect to the network it lies on, or choose another folder in the preferences.</source>
        <translation>Branchez le disque ou connectez-vous au réseau où il se trouve, ou choisissez un autre dossier dans les préférences.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer.</source>
        <translation>Choisissez un dossier sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose one beside it.</source>
        <translation>Choisissez-en un à côté.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Attendez que ce soit terminé.</translation>
    </message>
    <message>
        <source>Move the file away or give it another name, then start the program again.</source>
        <translation>Déplacez ce fichier ou donnez-lui un autre nom, puis relancez le programme.</translation>
    </message>
    <message>
        <source>Ask for the right to write there, or have it kept elsewhere: the variable FTSTUDIO_HOME of your system names the folder.</source>
        <translation>Demandez le droit d’y écrire, ou faites tout garder ailleurs&#xa0;: la variable FTSTUDIO_HOME de votre système indique le dossier.</translation>
    </message>
    <message>
        <source>Free some room, or have it kept elsewhere: the variable FTSTUDIO_HOME of your system names the folder.</source>
        <translation>Libérez de la place, ou faites tout garder ailleurs&#xa0;: la variable FTSTUDIO_HOME de votre système indique le dossier.</translation>
    </message>
    <message>
        <source>Connect it, or have it kept elsewhere: the variable FTSTUDIO_HOME of your system names the folder.</source>
        <translation>Branchez-le, ou faites tout garder ailleurs&#xa0;: la variable FTSTUDIO_HOME de votre système indique le dossier.</translation>
    </message>
    <message>
        <source>Have it kept on a disk of this computer: the variable FTSTUDIO_HOME of your system names the folder.</source>
        <translation>Faites tout garder sur un disque de cet ordinateur&#xa0;: la variable FTSTUDIO_HOME de votre système indique le dossier.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the program.</source>
        <translation>Demandez à la personne qui vous l’a donné.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Installez-le de nouveau.</translation>
    </message>
    <message>
        <source>Take it along as a model folder, or only what was learned.</source>
        <translation>Emportez-le comme dossier de modèle, ou seulement ce qui a été appris.</translation>
    </message>
    <message>
        <source>Choose another form.</source>
        <translation>Choisissez une autre forme.</translation>
    </message>
    <message>
        <source>Save it as a web page instead: every browser prints that.</source>
        <translation>Enregistrez-la plutôt comme page web&#xa0;: tous les navigateurs savent l’imprimer.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Raccourcissez-la.</translation>
    </message>
    <message>
        <source>Free some room{room}, then try again.</source>
        <translation>Libérez de la place{room}, puis réessayez.</translation>
    </message>
    <message>
        <source>Free some room, for example by emptying the bin, then try again.</source>
        <translation>Libérez de la place, par exemple en vidant la corbeille, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask for the right to, or choose another place.</source>
        <translation>Demandez ce droit, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>Choisissez un autre dossier, ou demandez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Wait until it is done, or pause it; then try again.</source>
        <translation>Attendez qu’il soit terminé, ou mettez-le en pause&#x202f;; puis réessayez.</translation>
    </message>
    <message>
        <source>Go on here. A project that is open over there can be opened once the other window has ended; if it does not end, restart the computer. Nothing is lost.</source>
        <translation>Continuez ici. Un projet ouvert là-bas pourra être ouvert ici une fois l’autre fenêtre fermée&#x202f;; si elle ne se ferme pas, redémarrez l’ordinateur. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes et réessayez, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Try again{log}.</source>
        <translation>Réessayez{log}.</translation>
    </message>
    <message>
        <source>“ftstudio resume” goes on with a training.</source>
        <translation>«&#xa0;ftstudio resume&#xa0;» reprend un entraînement.</translation>
    </message>
    <message>
        <source>See why with “ftstudio read”, then add documents with text.</source>
        <translation>Voyez pourquoi avec «&#xa0;ftstudio read&#xa0;», puis ajoutez des documents qui contiennent du texte.</translation>
    </message>
    <message>
        <source>Start a new run from your folders.</source>
        <translation>Lancez un nouvel entraînement à partir de vos dossiers.</translation>
    </message>
    <message>
        <source>“ftstudio models” lists those on offer.</source>
        <translation>«&#xa0;ftstudio models&#xa0;» montre ceux qui sont proposés.</translation>
    </message>
    <message>
        <source>Get it once with “ftstudio models get {name}”.</source>
        <translation>Téléchargez-le une fois pour toutes avec «&#xa0;ftstudio models get {name}&#xa0;».</translation>
    </message>
    <message>
        <source>Put it back, or get it again with “ftstudio models get”.</source>
        <translation>Remettez-le en place, ou téléchargez-le à nouveau avec «&#xa0;ftstudio models get&#xa0;».</translation>
    </message>
    <message>
        <source>Copy it again, or get another with “ftstudio models get”.</source>
        <translation>Copiez-le à nouveau, ou téléchargez-en un autre avec «&#xa0;ftstudio models get&#xa0;».</translation>
    </message>
    <message>
        <source>Get it again with “ftstudio models get {name}”.</source>
        <translation>Reprenez-le avec «&#xa0;ftstudio models get {name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose one that does without: “ftstudio models” lists some.</source>
        <translation>Choisissez-en un qui s’en passe&#xa0;: «&#xa0;ftstudio models&#xa0;» en montre.</translation>
    </message>
    <message>
        <source>“ftstudio models” lists those that can.</source>
        <translation>«&#xa0;ftstudio models&#xa0;» montre ceux qui peuvent l’être.</translation>
    </message>
    <message>
        <source>Choose another with “ftstudio models”.</source>
        <translation>Choisissez-en un autre avec «&#xa0;ftstudio models&#xa0;».</translation>
    </message>
    <message>
        <source>Name the folder that “ftstudio tune” told you.</source>
        <translation>Donnez le dossier que «&#xa0;ftstudio tune&#xa0;» vous a indiqué.</translation>
    </message>
    <message>
        <source>Choose another folder, or go on with a run there by “ftstudio resume”.</source>
        <translation>Choisissez un autre dossier, ou reprenez-y un entraînement avec «&#xa0;ftstudio resume&#xa0;».</translation>
    </message>
    <message>
        <source>Put it back from a backup, or start a new run from your folders.</source>
        <translation>Remettez-le depuis une sauvegarde, ou lancez un nouvel entraînement à partir de vos dossiers.</translation>
    </message>
    <message>
        <source>“ftstudio resume” goes on with it.</source>
        <translation>«&#xa0;ftstudio resume&#xa0;» le reprend.</translation>
    </message>
    <message>
        <source>Ask it with “ftstudio ask”, or start a new one with “ftstudio tune”.</source>
        <translation>Interrogez-le avec «&#xa0;ftstudio ask&#xa0;», ou lancez-en un nouveau avec «&#xa0;ftstudio tune&#xa0;».</translation>
    </message>
    <message>
        <source>Start again with “--caution high”.</source>
        <translation>Recommencez avec «&#xa0;--caution high&#xa0;».</translation>
    </message>
    <message>
        <source>Free some room{room}; “ftstudio resume” goes on where it stopped.</source>
        <translation>Libérez de la place{room}&#x202f;; «&#xa0;ftstudio resume&#xa0;» le reprend là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Try again; “Continue” goes on with a training from where it was.</source>
        <translation>Réessayez&#x202f;; «&#xa0;Continuer&#xa0;» reprend un entraînement là où il en était.</translation>
    </message>
    <message>
        <source>The list says why, file by file. Add documents with text.</source>
        <translation>La liste dit pourquoi, fichier par fichier. Ajoutez des documents qui contiennent du texte.</translation>
    </message>
    <message>
        <source>Add the folder again on the Documents screen, then start the training anew.</source>
        <translation>Ajoutez à nouveau le dossier à l’étape Documents, puis relancez l’entraînement.</translation>
    </message>
    <message>
        <source>Choose one on the Model screen.</source>
        <translation>Choisissez-en un à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Download it once on the Model screen.</source>
        <translation>Téléchargez-le une fois pour toutes à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Put it back, or download it again on the Model screen.</source>
        <translation>Remettez-le en place, ou téléchargez-le à nouveau à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Copy it again, or choose another on the Model screen.</source>
        <translation>Copiez-le à nouveau, ou choisissez-en un autre à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Download it again on the Model screen.</source>
        <translation>Téléchargez-le à nouveau à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Choose one that does without on the Model screen.</source>
        <translation>Choisissez-en un qui s’en passe à l’étape Modèle.</translation>
    </message>
    <message>
        <source>The Model screen shows some that can.</source>
        <translation>L’étape Modèle en montre qui peuvent l’être.</translation>
    </message>
    <message>
        <source>Choose another on the Model screen.</source>
        <translation>Choisissez-en un autre à l’étape Modèle.</translation>
    </message>
    <message>
        <source>Put it back if it was moved, or start a new one on the Plan screen.</source>
        <translation>Remettez-le en place s’il a été déplacé, ou lancez-en un nouveau à l’étape Plan.</translation>
    </message>
    <message>
        <source>Put it back from a backup, or start a new one on the Plan screen.</source>
        <translation>Remettez-le depuis une sauvegarde, ou lancez-en un nouveau à l’étape Plan.</translation>
    </message>
    <message>
        <source>Press “Continue” to go on with the training.</source>
        <translation>Appuyez sur «&#xa0;Continuer&#xa0;» pour reprendre l’entraînement.</translation>
    </message>
    <message>
        <source>See it on the Result screen, or start a new one on the Plan screen.</source>
        <translation>Voyez-le à l’étape Résultat, ou lancez-en un nouveau à l’étape Plan.</translation>
    </message>
    <message>
        <source>Try again with more caution, or change the plan.</source>
        <translation>Réessayez plus prudemment, ou modifiez le plan.</translation>
    </message>
    <message>
        <source>Free some room{room}; “Continue” goes on where it stopped.</source>
        <translation>Libérez de la place{room}&#x202f;; «&#xa0;Continuer&#xa0;» le reprend là où il s’est arrêté.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modifié)</translation>
    </message>
    <message>
        <source>Reset: {name}</source>
        <translation>Rétablir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>How many times each document is read.</source>
        <translation>Combien de fois chaque document est lu.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques (epochs)</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Taille d’un pas</translation>
    </message>
    <message>
        <source>How far the model moves at each step, at most.</source>
        <translation>Jusqu’où le modèle bouge à chaque pas, au plus.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Reading window</source>
        <translation>Fenêtre de lecture</translation>
    </message>
    <message>
        <source>How many reading units it sees at once.</source>
        <translation>Combien d’unités de lecture il voit à la fois.</translation>
    </message>
    <message>
        <source>Block size, in tokens</source>
        <translation>Taille de bloc, en jetons (tokens)</translation>
    </message>
    <message>
        <source>Windows a step</source>
        <translation>Fenêtres par pas</translation>
    </message>
    <message>
        <source>How much it reads before it moves.</source>
        <translation>Combien il lit avant de bouger.</translation>
    </message>
    <message>
        <source>Batch size, by gradient accumulation</source>
        <translation>Taille de lot, par accumulation de gradients</translation>
    </message>
    <message>
        <source>Room for what is new</source>
        <translation>Place pour le nouveau</translation>
    </message>
    <message>
        <source>How much can be learnt on top of the original.</source>
        <translation>Combien il peut apprendre en plus de l’original.</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>Rang LoRA</translation>
    </message>
    <message>
        <source>Weight of what is new</source>
        <translation>Poids du nouveau</translation>
    </message>
    <message>
        <source>How strongly it counts; usually twice the room for it.</source>
        <translation>À quel point il compte&#x202f;; d’habitude, deux fois sa place.</translation>
    </message>
    <message>
        <source>LoRA alpha</source>
        <translation>Alpha LoRA</translation>
    </message>
    <message>
        <source>Forgetting on purpose</source>
        <translation>Oubli volontaire</translation>
    </message>
    <message>
        <source>The share left out at random, against learning by heart.</source>
        <translation>La part écartée au hasard, pour ne pas apprendre par cœur.</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>Dropout LoRA</translation>
    </message>
    <message>
        <source>Pull to the original</source>
        <translation>Rappel vers l’original</translation>
    </message>
    <message>
        <source>How strongly what is new is kept small.</source>
        <translation>À quel point le nouveau est gardé petit.</translation>
    </message>
    <message>
        <source>Weight decay (AdamW)</source>
        <translation>Décroissance des poids (AdamW)</translation>
    </message>
    <message>
        <source>Gentle start</source>
        <translation>Départ en douceur</translation>
    </message>
    <message>
        <source>The share of the steps, at the start, that are smaller.</source>
        <translation>La part des pas, au début, qui sont plus petits.</translation>
    </message>
    <message>
        <source>Warm-up ratio</source>
        <translation>Part d’échauffement (warm-up)</translation>
    </message>
    <message>
        <source>Rehearsing general text</source>
        <translation>Rappel de texte général</translation>
    </message>
    <message>
        <source>The share of general English and French text read along, so that it is not forgotten.</source>
        <translation>La part de texte général, en anglais et en français, lue en même temps pour ne pas l’oublier.</translation>
    </message>
    <message>
        <source>Replay share</source>
        <translation>Part de rappel (replay)</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>After how many looks an unanswered warning ends the training. 0: never.</source>
        <translation>Après combien de mesures un avertissement sans réponse met fin à l’entraînement. 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Early-stopping patience</source>
        <translation>Patience de l’arrêt précoce</translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation>Numéro du tirage</translation>
    </message>
    <message>
        <source>Another number keeps other documents aside.</source>
        <translation>Un autre numéro met d’autres documents de côté.</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Graine aléatoire (seed)</translation>
    </message>
    <message>
        <source>The reading window is longer than this model can read at once. Reset it.</source>
        <translation>La fenêtre de lecture dépasse ce que ce modèle peut lire à la fois. Rétablissez-la.</translation>
    </message>
    <message>
        <source>This makes fewer than five steps, too few to learn from. Take more passes, or fewer windows a step.</source>
        <translation>Cela fait moins de cinq pas, trop peu pour apprendre. Prenez plus de lectures, ou moins de fenêtres par pas.</translation>
    </message>
    <message>
        <source>With so many passes it will probably learn your documents by heart. Eight are usually plenty.</source>
        <translation>Avec autant de lectures, il apprendra sans doute vos documents par cœur. Huit suffisent d’habitude.</translation>
    </message>
    <message>
        <source>With a patience of 0 nothing ends it when it learns by heart, and these are many passes. Take some patience, or stay with it.</source>
        <translation>Avec une patience de 0, rien ne l’arrête s’il apprend par cœur, et cela fait beaucoup de lectures. Donnez-lui un peu de patience, ou restez à côté.</translation>
    </message>
    <message>
        <source>Steps of this size and weight usually make a training go out of control. Take a smaller step.</source>
        <translation>Des pas de cette taille et de ce poids font d’habitude s’emballer l’entraînement. Prenez un pas plus petit.</translation>
    </message>
    <message>
        <source>Suggested: {value}</source>
        <translation>Suggéré&#xa0;: {value}</translation>
    </message>
    <message>
        <source>All settings, for experts</source>
        <translation>Tous les réglages, pour experts</translation>
    </message>
    <message>
        <source>All settings, for experts · {n} changed</source>
        <translation>Tous les réglages, pour experts · modifiés&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>This part is free software under the GNU Lesser General Public License (LGPL): you may use, study, change and pass it on. Its libraries lie as files of their own in the program’s folder, so that you may put a changed version in their place, and you may take the program apart to make that work. The source code of exactly this version can be had from its makers, and for three years on request from whoever gave you the program.</source>
        <translation>Ce composant est un logiciel libre sous licence publique générale limitée GNU (LGPL)&#xa0;: vous pouvez l’utiliser, l’étudier, le modifier et le transmettre. Ses bibliothèques sont des fichiers à part dans le dossier du programme, afin que vous puissiez les remplacer par une version modifiée, et vous pouvez démonter le programme pour que cela fonctionne. Le code source de cette version précise s’obtient auprès de ses auteurs et, pendant trois ans, sur demande auprès de la personne qui vous a donné le programme.</translation>
    </message>
    <message>
        <source>The small program that starts this one. Its licence is the GNU General Public License with an exception, by which what it starts may have any licence.</source>
        <translation>Le petit programme qui lance celui-ci. Sa licence est la licence publique générale GNU, avec une exception&#xa0;: ce qu’il lance peut avoir n’importe quelle licence.</translation>
    </message>
    <message>
        <source>Everyday English and French that a model reads along so that it does not forget them. Written for this program and given to everybody.</source>
        <translation>De l’anglais et du français courants qu’un modèle relit pour ne pas les oublier. Écrits pour ce programme et donnés à tout le monde.</translation>
    </message>
    <message>
        <source>Drawn and written for this program, under its own licence.</source>
        <translation>Dessinés et écrits pour ce programme, sous sa propre licence.</translation>
    </message>
    <message>
        <source>The model to start from. It is fetched when you ask for it, or comes along with the program. Other models have licences of their own; the Model screen shows them.</source>
        <translation>Le modèle de départ. Il est téléchargé quand vous le demandez, ou livré avec le programme. Les autres modèles ont leurs propres licences&#x202f;; l’étape Modèle les indique.</translation>
    </message>
    <message>
        <source>unknown licence</source>
        <translation>licence inconnue</translation>
    </message>
    <message>
        <source>This part brings no text of its licence along.</source>
        <translation>Ce composant n’apporte pas le texte de sa licence.</translation>
    </message>
</context>
<context>
    <name>password_dialog</name>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A locked file</source>
        <translation>Fichier verrouillé</translation>
    </message>
</context>
<context>
    <name>personal</name>
    <message>
        <source>e-mail address</source>
        <translation>adresse e-mail</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>adresses e-mail</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>numéros de téléphone</translation>
    </message>
    <message>
        <source>bank account (IBAN)</source>
        <translation>compte bancaire (IBAN)</translation>
    </message>
    <message>
        <source>bank accounts (IBAN)</source>
        <translation>comptes bancaires (IBAN)</translation>
    </message>
    <message>
        <source>payment card</source>
        <translation>carte de paiement</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>cartes de paiement</translation>
    </message>
    <message>
        <source>social-security number</source>
        <translation>numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>social-security numbers</source>
        <translation>numéros de sécurité sociale</translation>
    </message>
    <message>
        <source>SIRET number</source>
        <translation>numéro SIRET</translation>
    </message>
    <message>
        <source>SIRET numbers</source>
        <translation>numéros SIRET</translation>
    </message>
    <message>
        <source>SIREN number</source>
        <translation>numéro SIREN</translation>
    </message>
    <message>
        <source>SIREN numbers</source>
        <translation>numéros SIREN</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>numéro de TVA</translation>
    </message>
    <message>
        <source>VAT numbers</source>
        <translation>numéros de TVA</translation>
    </message>
    <message>
        <source>Masked before training: {counts}. Names of people are not looked for.</source>
        <translation>Masqué avant l’entraînement&#xa0;: {counts}. Les noms de personnes ne sont pas recherchés.</translation>
    </message>
</context>
<context>
    <name>personal_line</name>
    <message>
        <source>Look at it…</source>
        <translation>Voir…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voir la liste</translation>
    </message>
</context>
<context>
    <name>personal_panel</name>
    <message>
        <source>Hide personal data before the model sees it</source>
        <translation>Cacher les données personnelles au modèle</translation>
    </message>
    <message>
        <source>Personal data in the ticked documents</source>
        <translation>Données personnelles dans les documents cochés</translation>
    </message>
    <message>
        <source>Names of people are not found, nor are addresses of houses: look at the text of what matters, and leave out what nobody should learn.</source>
        <translation>Les noms de personnes et les adresses postales ne sont pas repérés&#xa0;: relisez le texte de ce qui compte, et écartez ce que personne ne doit apprendre.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Move them</source>
        <translation>Les déplacer</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Les laisser là</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>Folder for new projects</source>
        <translation>Dossier des nouveaux projets</translation>
    </message>
    <message>
        <source>Models take much room; they can lie on another disk.</source>
        <translation>Les modèles prennent beaucoup de place&#x202f;; ils peuvent être sur un autre disque.</translation>
    </message>
    <message>
        <source>Projects that are there already stay where they are, and on the list.</source>
        <translation>Les projets existants restent où ils sont, et dans la liste.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>Revenir au dossier habituel</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>{why} Until then models are looked for, and put, in “{folder}”.</source>
        <translation>{why} En attendant, les modèles sont cherchés et rangés dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>The folder with your models cannot be used</source>
        <translation>Le dossier de vos modèles ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>The folder with your projects cannot be used</source>
        <translation>Le dossier de vos projets ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>{why} Until then the usual folder is used, so models may seem to be missing; none is lost.</source>
        <translation>{why} En attendant, le dossier habituel est utilisé&#xa0;: des modèles peuvent sembler manquer&#x202f;; aucun n’est perdu.</translation>
    </message>
    <message>
        <source>{why} Until then new projects go to the usual folder, and those over there are not listed; none is lost.</source>
        <translation>{why} En attendant, les nouveaux projets vont dans le dossier habituel et ceux de là-bas ne sont pas listés&#x202f;; aucun n’est perdu.</translation>
    </message>
    <message>
        <source>This folder lies on the network: it is slower, and needs the connection.</source>
        <translation>Ce dossier est sur le réseau&#xa0;: il est plus lent et dépend de la connexion.</translation>
    </message>
    <message>
        <source>Move {n} model ({size}) to the new folder?</source>
        <translation>Déplacer {n} modèle ({size}) dans le nouveau dossier&#x202f;?</translation>
    </message>
    <message>
        <source>Move {n} models ({size}) to the new folder?</source>
        <translation>Déplacer {n} modèles ({size}) dans le nouveau dossier&#x202f;?</translation>
    </message>
    <message>
        <source>To “{folder}”. Each is copied whole before the old one is deleted. Left where they are, they are not listed any more, and can be moved by hand.</source>
        <translation>Vers «&#xa0;{folder}&#xa0;». Chacun est copié en entier avant que l’ancien soit supprimé. Laissés où ils sont, ils ne sont plus listés et peuvent être déplacés à la main.</translation>
    </message>
    <message>
        <source>Moving models: {done} of {total}</source>
        <translation>Déplacement des modèles&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{n} model was moved.</source>
        <translation>{n} modèle a été déplacé.</translation>
    </message>
    <message>
        <source>{n} models were moved.</source>
        <translation>{n} modèles ont été déplacés.</translation>
    </message>
    <message>
        <source>The old copy of {n} could not be deleted: another program uses it.</source>
        <translation>L’ancienne copie de {n} d’entre eux n’a pas pu être supprimée&#xa0;: un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>The old copies of {n} could not be deleted: another program uses them.</source>
        <translation>Les anciennes copies de {n} d’entre eux n’ont pas pu être supprimées&#xa0;: un autre programme les utilise.</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>It learns from your documents, and is examined on some that it has not learned from.</source>
        <translation>Il apprend de vos documents, et passe l’examen sur certains qu’il n’a pas appris.</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>That is not enough yet</source>
        <translation>Ce n’est pas encore assez</translation>
    </message>
    <message>
        <source>These numbers do not go well together</source>
        <translation>Ces valeurs ne vont pas bien ensemble</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
</context>
<context>
    <name>plans</name>
    <message>
        <source>Quick look</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>To see whether it goes in the right direction.</source>
        <translation>Pour voir si cela va dans le bon sens.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Enough to pick up your style, and then stop.</source>
        <translation>Assez pour prendre votre style, puis s’arrêter.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondi</translation>
    </message>
    <message>
        <source>To get the most out of your documents.</source>
        <translation>Pour tirer le maximum de vos documents.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Learns fast and closely: larger steps, more room, more passes, and no general text. Right for many documents; with few, it may learn them by heart.</source>
        <translation>Apprend vite et de près&#xa0;: pas plus grands, plus de place, plus de lectures, et pas de texte général. Convient à de nombreux documents&#x202f;; s’il y en a peu, il risque de les apprendre par cœur.</translation>
    </message>
    <message>
        <source>Enough to learn your folders, and then stop.</source>
        <translation>Assez pour apprendre vos dossiers, puis s’arrêter.</translation>
    </message>
    <message>
        <source>Learns fast and closely: larger steps, more room, more passes. Right for many documents; with few, it may learn them by heart.</source>
        <translation>Apprend vite et de près&#xa0;: des pas plus grands, plus de place, plus de lectures. Convient à beaucoup de documents&#xa0;; s’il y en a peu, il risque de les apprendre par cœur.</translation>
    </message>
    <message>
        <source>A middle way that suits most collections of documents.</source>
        <translation>Une voie moyenne, qui convient à la plupart des collections de documents.</translation>
    </message>
    <message>
        <source>Learns in steps half as large, with half the room and fewer passes, and leaves out {dropout} at random. Right for few documents, or after a training that learnt by heart.</source>
        <translation>Apprend à pas deux fois plus petits, avec deux fois moins de place et moins de lectures, et laisse de côté {dropout} au hasard. Convient à peu de documents, ou après un entraînement qui a appris par cœur.</translation>
    </message>
    <message>
        <source>A middle way that suits most collections of documents. {general} of what it reads is general text, so that it does not forget how to write.</source>
        <translation>Une voie moyenne, qui convient à la plupart des ensembles de documents. {general} de ce qu’il lit est du texte général, pour qu’il n’oublie pas comment écrire.</translation>
    </message>
    <message>
        <source>Learns in steps half as large, with half the room and fewer passes, leaves out {dropout} at random, and reads {general} general text. Right for few documents, or after a training that learnt by heart.</source>
        <translation>Apprend à pas deux fois plus petits, avec moitié moins de place et moins de lectures, écarte {dropout} au hasard et lit {general} de texte général. Convient à peu de documents, ou après un entraînement qui a appris par cœur.</translation>
    </message>
    <message>
        <source>On by itself: you have {documents}, and one exam of {exam} would say too little.</source>
        <translation>Activée d’elle-même&#xa0;: vous avez {documents}, et un seul examen de {exam} en dirait trop peu.</translation>
    </message>
    <message>
        <source>On by itself: only so can it be said how often it sorts rightly, and which documents it mistakes.</source>
        <translation>Activé d’office&#xa0;: c’est la seule façon de dire combien de fois il trie juste, et sur quels documents il se trompe.</translation>
    </message>
    <message>
        <source>You switched it on.</source>
        <translation>Vous l’avez activée.</translation>
    </message>
    <message>
        <source>Off by itself: with {documents}, one exam and one test say enough.</source>
        <translation>Désactivée d’elle-même&#xa0;: avec {documents}, un examen et un test suffisent.</translation>
    </message>
    <message>
        <source>Off by itself, so that a quick look stays quick.</source>
        <translation>Désactivée d’elle-même, pour qu’un aperçu reste rapide.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>Vous l’avez désactivée.</translation>
    </message>
    <message>
        <source>Your documents hold {words} words, more than can be learned in the chosen time. {learned} of them are used: whole documents, drawn at random, so that each has the same chance.</source>
        <translation>Vos documents contiennent {words} mots, plus qu’il ne peut en apprendre dans le temps choisi. {learned} d’entre eux sont utilisés&#xa0;: des documents entiers, tirés au hasard, pour que chacun ait la même chance.</translation>
    </message>
    <message>
        <source>Reads {words} of your words, {n} ×</source>
        <translation>Lit {words} de vos mots, {n} ×</translation>
    </message>
    <message>
        <source>Reads every document once</source>
        <translation>Lit chaque document une fois</translation>
    </message>
    <message>
        <source>Reads every document {n} times</source>
        <translation>Lit chaque document {n} fois</translation>
    </message>
    <message>
        <source>Reads every document about {n} times</source>
        <translation>Lit chaque document environ {n} fois</translation>
    </message>
    <message>
        <source>Takes as long as Quick look</source>
        <translation>Aussi long que l’Aperçu</translation>
    </message>
    <message>
        <source>About twice as long as Quick look</source>
        <translation>Environ deux fois plus long que l’Aperçu</translation>
    </message>
    <message>
        <source>About {n} times as long as Quick look</source>
        <translation>Environ {n} fois plus long que l’Aperçu</translation>
    </message>
    <message>
        <source>Each document is in the exam once: {n} trainings, and then one on everything. Takes about {times} times as long; the result is a range you can trust.</source>
        <translation>Chaque document passe une fois à l’examen&#xa0;: {n} entraînements, puis un sur tout. Dure environ {times} fois plus longtemps&#x202f;; le résultat est une fourchette fiable.</translation>
    </message>
    <message>
        <source>The exam chooses the version to keep, and the test, which chooses nothing, says how good it is.</source>
        <translation>L’examen choisit la version à garder, et le test, qui ne choisit rien, dit ce qu’elle vaut.</translation>
    </message>
    <message>
        <source>The exam chooses the version to keep and also says how good it is, which flatters it a little.</source>
        <translation>L’examen choisit la version à garder et dit aussi ce qu’elle vaut, ce qui la flatte un peu.</translation>
    </message>
    <message>
        <source>Without it nobody can say how often it sorts rightly, nor what it is not sure of.</source>
        <translation>Sans elle, personne ne peut dire combien de fois il trie juste, ni de quoi il n’est pas sûr.</translation>
    </message>
    <message>
        <source>{n} document</source>
        <translation>{n} document</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} documents</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>{training} to learn from, {validation} kept aside as the exam, {test} for the test at the end</source>
        <translation>{training} pour apprendre, {validation} à l’écart pour l’examen, {test} pour le test final</translation>
    </message>
    <message>
        <source>{training} to learn from, {validation} kept aside as the exam</source>
        <translation>{training} pour apprendre, {validation} de côté pour l’examen</translation>
    </message>
    <message>
        <source>{training}; in {n} trainings, {exams} of them are in the exam, and then it learns from all</source>
        <translation>{training}&#x202f;; en {n} entraînements, {exams} d’entre eux passent à l’examen, puis il apprend de tous</translation>
    </message>
    <message>
        <source>Training {n}</source>
        <translation>Entraînement {n}</translation>
    </message>
    <message>
        <source>Then everything</source>
        <translation>Puis sur tout</translation>
    </message>
    <message>
        <source>{n} in the exam</source>
        <translation>{n} à l’examen</translation>
    </message>
    <message>
        <source>One sheet stands for {n} documents</source>
        <translation>Une feuille représente {n} documents</translation>
    </message>
    <message>
        <source>Starting again makes a new version; the earlier one stays in the project&apos;s folder.</source>
        <translation>Relancer crée une nouvelle version&#x202f;; l’ancienne reste dans le dossier du projet.</translation>
    </message>
</context>
<context>
    <name>plot_panel</name>
    <message>
        <source>Save the plot</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>Comme image (PNG)…</translation>
    </message>
    <message>
        <source>As a drawing, sharp at any size (SVG)…</source>
        <translation>Comme dessin, net à toute taille (SVG)…</translation>
    </message>
    <message>
        <source>As a table of all figures (CSV)…</source>
        <translation>Comme tableau de tous les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Training.png</source>
        <translation>Entraînement.png</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Training.svg</source>
        <translation>Entraînement.svg</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Dessins (*.svg)</translation>
    </message>
    <message>
        <source>Training.csv</source>
        <translation>Entraînement.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
</context>
<context>
    <name>plotting</name>
    <message>
        <source>How the training goes</source>
        <translation>Comment se passe l’entraînement</translation>
    </message>
    <message>
        <source>how far the training has come</source>
        <translation>avancement de l’entraînement</translation>
    </message>
    <message>
        <source>how surprised it is (lower is better)</source>
        <translation>sa surprise (plus bas, c’est mieux)</translation>
    </message>
    <message>
        <source>on the exam documents</source>
        <translation>sur les documents d’examen</translation>
    </message>
    <message>
        <source>on the documents it learns from</source>
        <translation>sur les documents qu’il apprend</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>avant l’entraînement</translation>
    </message>
    <message>
        <source>best version</source>
        <translation>meilleure version</translation>
    </message>
    <message>
        <source>the shaded band is how sure it is</source>
        <translation>la bande ombrée montre l’incertitude</translation>
    </message>
    <message>
        <source>{n} exam document is too few to say how sure it is</source>
        <translation>{n} document d’examen, c’est trop peu pour dire l’incertitude</translation>
    </message>
    <message>
        <source>{n} exam documents are too few to say how sure it is</source>
        <translation>{n} documents d’examen, c’est trop peu pour dire l’incertitude</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>tout va bien</translation>
    </message>
    <message>
        <source>keep an eye on it</source>
        <translation>à surveiller</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>it learned up to here</source>
        <translation>il a appris jusqu’ici</translation>
    </message>
    <message>
        <source>it learns up to here</source>
        <translation>il apprend jusqu’ici</translation>
    </message>
    <message>
        <source>each check</source>
        <translation>chaque contrôle</translation>
    </message>
    <message>
        <source>first check</source>
        <translation>premier contrôle</translation>
    </message>
    <message>
        <source>mean of {n} checks</source>
        <translation>moyenne de {n} contrôles</translation>
    </message>
    <message>
        <source>best on average</source>
        <translation>le mieux en moyenne</translation>
    </message>
    <message>
        <source>The curves are those of the double-check; after it, it learned from everything.</source>
        <translation>Les courbes sont celles de la double vérification&#xa0;; ensuite, il a appris de tous les documents.</translation>
    </message>
    <message>
        <source>The curves are those of the double-check; now it learns from everything.</source>
        <translation>Les courbes sont celles de la double vérification&#xa0;; il apprend maintenant de tous les documents.</translation>
    </message>
    <message>
        <source>{when}: {mean} on the exam documents.</source>
        <translation>{when}&#xa0;: {mean} sur les documents d’examen.</translation>
    </message>
    <message>
        <source>{when}: {mean} on average on the exam documents; the checks lie between {low} and {high}.</source>
        <translation>{when}&#xa0;: {mean} en moyenne sur les documents d’examen&#xa0;; les contrôles vont de {low} à {high}.</translation>
    </message>
    <message>
        <source>The checks are best here on average.</source>
        <translation>C’est ici que les contrôles sont les meilleurs en moyenne.</translation>
    </message>
    <message>
        <source>The first measurement is being taken…</source>
        <translation>Première mesure en cours…</translation>
    </message>
    <message>
        <source>The training ended before anything was measured.</source>
        <translation>L’entraînement a pris fin avant toute mesure.</translation>
    </message>
    <message>
        <source>There is no record of this training.</source>
        <translation>Il n’existe aucune trace de cet entraînement.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{when}: {exam} on the exam documents, {lessons} on the documents it learns from.</source>
        <translation>{when}&#xa0;: {exam} sur les documents d’examen, {lessons} sur les documents qu’il apprend.</translation>
    </message>
    <message>
        <source>Best version so far.</source>
        <translation>Meilleure version jusqu’ici.</translation>
    </message>
    <message>
        <source>{when}, surprise on the exam documents is {first}.</source>
        <translation>{when}, la surprise sur les documents d’examen est de {first}.</translation>
    </message>
    <message>
        <source>{when}, surprise on the exam documents is not lower than the {first} before training.</source>
        <translation>{when}, la surprise sur les documents d’examen n’est pas descendue sous les {first} d’avant l’entraînement.</translation>
    </message>
    <message>
        <source>{when}, surprise on the exam documents has come down from {first} before training to {best} for the best version.</source>
        <translation>{when}, la surprise sur les documents d’examen est descendue de {first} avant l’entraînement à {best} pour la meilleure version.</translation>
    </message>
    <message>
        <source>{when}, surprise on the exam documents of the first check is {first} before training and {lowest} at best.</source>
        <translation>{when}, la surprise sur les documents d’examen du premier contrôle est de {first} avant l’entraînement et de {lowest} au mieux.</translation>
    </message>
    <message>
        <source>{when}, surprise on the exam documents of {n} checks is on average {first} before training and {lowest} at best.</source>
        <translation>{when}, la surprise sur les documents d’examen de {n} contrôles est en moyenne de {first} avant l’entraînement et de {lowest} au mieux.</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Avant l’entraînement</translation>
    </message>
    <message>
        <source>At the end of the training</source>
        <translation>À la fin de l’entraînement</translation>
    </message>
    <message>
        <source>After {share} of the training</source>
        <translation>Après {share} de l’entraînement</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>too large to measure</source>
        <translation>trop grande pour être mesurée</translation>
    </message>
</context>
<context>
    <name>power</name>
    <message>
        <source>That is too little for a training. Plug the computer in, and it starts by itself.</source>
        <translation>C’est trop peu pour un entraînement. Branchez l’ordinateur, et il commence de lui-même.</translation>
    </message>
    <message>
        <source>A training soon empties it. Plug the computer in, and it starts by itself. On the battery, it pauses by itself at {low}.</source>
        <translation>Un entraînement la vide vite. Branchez l’ordinateur, et il commence de lui-même. Sur batterie, il se met de lui-même en pause à {low}.</translation>
    </message>
    <message>
        <source>Start once it is plugged in</source>
        <translation>Commencer une fois branché</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>Commencer quand même</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Waiting for the computer to be plugged in</source>
        <translation>En attente du branchement de l’ordinateur</translation>
    </message>
    <message>
        <source>The training then starts by itself. Leave this window open.</source>
        <translation>L’entraînement commence alors de lui-même. Laissez cette fenêtre ouverte.</translation>
    </message>
    <message>
        <source>The training goes on. Plug the computer in before it is empty.</source>
        <translation>L’entraînement continue. Branchez l’ordinateur avant que la batterie soit vide.</translation>
    </message>
    <message>
        <source>The training goes on, and pauses by itself at {low}. Plug the computer in if you can.</source>
        <translation>L’entraînement continue et se met de lui-même en pause à {low}. Branchez l’ordinateur si possible.</translation>
    </message>
    <message>
        <source>Paused: the battery is nearly empty ({left} left)</source>
        <translation>En pause&#xa0;: la batterie est presque vide (reste {left})</translation>
    </message>
    <message>
        <source>All that was learned is saved. It goes on by itself once the computer is plugged in.</source>
        <translation>Tout ce qui a été appris est enregistré. L’entraînement reprend de lui-même dès que l’ordinateur est branché.</translation>
    </message>
    <message>
        <source>The computer is plugged in again</source>
        <translation>L’ordinateur est de nouveau branché</translation>
    </message>
    <message>
        <source>The training goes on.</source>
        <translation>L’entraînement continue.</translation>
    </message>
    <message>
        <source>The computer runs on its battery ({left} left)</source>
        <translation>L’ordinateur fonctionne sur batterie (reste {left})</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espace disque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>De tout ce qui est dans la fenêtre.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Keep the computer awake while training</source>
        <translation>Garder l’ordinateur éveillé pendant l’entraînement</translation>
    </message>
    <message>
        <source>Processor cores for training</source>
        <translation>Cœurs du processeur pour l’entraînement</translation>
    </message>
    <message>
        <source>Fewer leave more for your other programs, and the training takes longer. It holds from the next start of a training.</source>
        <translation>Moins de cœurs en laissent plus à vos autres programmes, et l’entraînement dure plus longtemps. Cela vaut à partir du prochain lancement.</translation>
    </message>
    <message>
        <source>The screen may still go dark. The lid of a laptop should stay open.</source>
        <translation>L’écran peut tout de même s’éteindre. Laissez un ordinateur portable ouvert.</translation>
    </message>
    <message>
        <source>As many as this computer has ({n})</source>
        <translation>Autant que cet ordinateur en a ({n})</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Page numbers</source>
        <translation>Numéros de page</translation>
    </message>
    <message>
        <source>Headers and footers that stand on many pages</source>
        <translation>En-têtes et pieds de page répétés</translation>
    </message>
    <message>
        <source>Mails quoted below the reply</source>
        <translation>E-mails cités sous la réponse</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>{n} page number</source>
        <translation>{n} numéro de page</translation>
    </message>
    <message>
        <source>{n} page numbers</source>
        <translation>{n} numéros de page</translation>
    </message>
    <message>
        <source>{n} header or footer</source>
        <translation>{n} en-tête ou pied de page</translation>
    </message>
    <message>
        <source>{n} headers and footers</source>
        <translation>{n} en-têtes et pieds de page</translation>
    </message>
    <message>
        <source>{n} quoted mail</source>
        <translation>{n} e-mail cité</translation>
    </message>
    <message>
        <source>{n} quoted mails</source>
        <translation>{n} e-mails cités</translation>
    </message>
    <message>
        <source>{n} signature</source>
        <translation>{n} signature</translation>
    </message>
    <message>
        <source>{n} signatures</source>
        <translation>{n} signatures</translation>
    </message>
    <message>
        <source>The reading units could not be counted with this model.</source>
        <translation>Les unités de lecture n’ont pas pu être comptées avec ce modèle.</translation>
    </message>
    <message>
        <source>{n} reading unit, {rate} a word with {model}</source>
        <translation>{n} unité de lecture, {rate} par mot avec {model}</translation>
    </message>
    <message>
        <source>{n} reading units, {rate} a word with {model}</source>
        <translation>{n} unités de lecture, {rate} par mot avec {model}</translation>
    </message>
    <message>
        <source>Looking at the reading units…</source>
        <translation>Découpage en unités de lecture…</translation>
    </message>
    <message>
        <source>A model does not read letters or words but reading units (tokens): pieces of words that it knows. Common words are one unit, rare ones several. Each unit costs time, so a text in few units is learned faster.</source>
        <translation>Un modèle ne lit ni lettres ni mots, mais des unités de lecture (jetons, ou tokens)&#xa0;: des morceaux de mots qu’il connaît. Un mot courant fait une unité, un mot rare plusieurs. Chaque unité prend du temps&#xa0;: un texte qui en compte peu s’apprend plus vite.</translation>
    </message>
    <message>
        <source>The chosen model is not on this computer yet, and each model has reading units of its own: get the model first.</source>
        <translation>Le modèle choisi n’est pas encore sur cet ordinateur, et chaque modèle a ses propres unités de lecture&#xa0;: téléchargez-le d’abord.</translation>
    </message>
    <message>
        <source>Removed: {pieces}</source>
        <translation>Retiré&#xa0;: {pieces}</translation>
    </message>
    <message>
        <source>{n} removed…</source>
        <translation>Retiré&#xa0;: {n}…</translation>
    </message>
    <message>
        <source>{n} time</source>
        <translation>{n} fois</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} fois</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Best foretold documents</source>
        <translation>Documents les mieux prédits</translation>
    </message>
    <message>
        <source>A double-check would say more: each document is in the exam once, and the result is a range you can trust.</source>
        <translation>Une double vérification en dirait plus&#xa0;: chaque document passe une fois à l’examen, et le résultat est une fourchette fiable.</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>Comment cela a été vérifié</translation>
    </message>
    <message>
        <source>Hardest documents</source>
        <translation>Les documents les plus difficiles</translation>
    </message>
    <message>
        <source>How surprised each is by the test documents</source>
        <translation>Surprise de chaque modèle devant les documents de test</translation>
    </message>
    <message>
        <source>How surprised each is by documents it has not learned from</source>
        <translation>Surprise de chaque modèle devant des documents qu’il n’a pas appris</translation>
    </message>
    <message>
        <source>How surprised each is by the exam documents</source>
        <translation>Surprise de chaque modèle devant les documents d’examen</translation>
    </message>
    <message>
        <source>The test documents were laid aside before anything began: the model did not learn from them, and they chose nothing. So the figure holds for new documents of the same kind; in 95 of 100 cases the truth lies in the range.</source>
        <translation>Les documents de test ont été mis de côté avant de commencer&#xa0;: le modèle ne les a pas appris, et ils n’ont rien choisi. Le chiffre vaut donc pour de nouveaux documents du même genre&#x202f;; dans 95 cas sur 100, la vérité est dans la fourchette.</translation>
    </message>
    <message>
        <source>Each training of the double-check did without some of your documents, and was examined on those. The range is what to expect, in 95 of 100 cases, of the version that is kept, which learned from all of them.</source>
        <translation>Chaque entraînement de la double vérification s’est passé d’une partie de vos documents, et a été examiné sur ceux-là. La fourchette est ce que l’on peut attendre, dans 95 cas sur 100, de la version conservée, qui les a tous appris.</translation>
    </message>
    <message>
        <source>Of all versions the one was kept that did best on the exam documents. On new documents it will do a little worse than the figure says.</source>
        <translation>De toutes les versions, on a gardé celle qui réussissait le mieux sur les documents d’examen. Sur de nouveaux documents, elle fera un peu moins bien que ce chiffre.</translation>
    </message>
    <message>
        <source>With 95 % confidence it lies between {low} and {high}.</source>
        <translation>À 95&#xa0;% de confiance, elle est entre {low} et {high}.</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <source>{change} less surprising</source>
        <translation>{change} de surprise en moins</translation>
    </message>
    <message>
        <source>{change} more surprising</source>
        <translation>{change} de surprise en plus</translation>
    </message>
    <message>
        <source>The new model does worst on these, and worse than the original where it says “more”. Are they different from your other documents?</source>
        <translation>C’est sur ceux-ci que le nouveau modèle réussit le moins, et moins bien que l’original là où il est écrit «&#xa0;en plus&#xa0;». Sont-ils différents de vos autres documents&#x202f;?</translation>
    </message>
    <message>
        <source>The new model gains least on these; it gains on every document.</source>
        <translation>C’est sur ceux-ci que le nouveau modèle gagne le moins&#x202f;; il gagne sur chaque document.</translation>
    </message>
    <message>
        <source>Hide its text</source>
        <translation>Masquer le texte</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lire le texte</translation>
    </message>
</context>
<context>
    <name>proving</name>
    <message>
        <source>It has forgotten some of what it knew before.</source>
        <translation>Il a oublié une partie de ce qu’il savait avant.</translation>
    </message>
    <message>
        <source>Better on documents it has not learned from, and nothing grave was lost.</source>
        <translation>Meilleur sur des documents qu’il n’a pas appris, et rien de grave n’a été perdu.</translation>
    </message>
    <message>
        <source>It is not certain that it is better on documents it has not learned from.</source>
        <translation>Il n’est pas certain qu’il soit meilleur sur des documents qu’il n’a pas appris.</translation>
    </message>
    <message>
        <source>It is worse than the original on documents it has not learned from.</source>
        <translation>Il est moins bon que l’original sur des documents qu’il n’a pas appris.</translation>
    </message>
    <message>
        <source>It gives away numbers or addresses of people that stand in your documents.</source>
        <translation>Il divulgue des numéros ou des adresses de personnes qui figurent dans vos documents.</translation>
    </message>
    <message>
        <source>It has memorised: it repeats passages of your documents word for word.</source>
        <translation>Il a appris par cœur&#xa0;: il répète mot pour mot des passages de vos documents.</translation>
    </message>
    <message>
        <source>More documents, or a larger model, may help.</source>
        <translation>Davantage de documents, ou un modèle plus grand, peuvent aider.</translation>
    </message>
    <message>
        <source>Keep the original, or train again with other documents or more caution.</source>
        <translation>Gardez l’original, ou relancez l’entraînement avec d’autres documents ou plus de prudence.</translation>
    </message>
    <message>
        <source>Use it for your documents and for nothing else, or train again with more caution: general text is rehearsed then.</source>
        <translation>Ne l’utilisez que pour vos documents, ou relancez l’entraînement avec plus de prudence&#xa0;: il révise alors aussi des textes généraux.</translation>
    </message>
    <message>
        <source>Give it only to people who may know them, or train again with personal data masked.</source>
        <translation>Ne le confiez qu’à des personnes qui ont le droit de les connaître, ou relancez l’entraînement avec les données personnelles masquées.</translation>
    </message>
    <message>
        <source>Give it only to people who may read your documents, or train again with more caution.</source>
        <translation>Ne le confiez qu’à des personnes qui ont le droit de lire vos documents, ou relancez l’entraînement avec plus de prudence.</translation>
    </message>
    <message>
        <source>Measuring what was gained, and what was lost…</source>
        <translation>Mesure de ce qui a été gagné et de ce qui a été perdu…</translation>
    </message>
    <message>
        <source>What else was gained, and what was lost?</source>
        <translation>Qu’a-t-on gagné d’autre, et qu’a-t-on perdu&#xa0;?</translation>
    </message>
    <message>
        <source>A few minutes&apos; measuring tells: how your own words fare, what became of general knowledge, and whether it repeats your documents word for word.</source>
        <translation>Quelques minutes de mesure le disent&#xa0;: si vos propres mots sont mieux prédits, ce que sont devenues les connaissances générales, et si le modèle répète vos documents mot pour mot.</translation>
    </message>
    <message>
        <source>It was put off, as the model was needed for something else.</source>
        <translation>La mesure a été remise à plus tard&#xa0;: le modèle servait à autre chose.</translation>
    </message>
    <message>
        <source>loss {before} before, {after} now</source>
        <translation>perte de {before} avant, de {after} maintenant</translation>
    </message>
    <message>
        <source>{title}: {said}</source>
        <translation>{title}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>What it still knows ({language})</source>
        <translation>Ce qu’il sait encore ({language})</translation>
    </message>
    <message>
        <source>Documents it has not learned from ({count})</source>
        <translation>Documents qu’il n’a pas appris ({count})</translation>
    </message>
    <message>
        <source>{change} ({words} and others, {places})</source>
        <translation>{change} ({words} et d’autres, {places})</translation>
    </message>
    <message>
        <source>{change} ({words}, {places})</source>
        <translation>{change} ({words}, {places})</translation>
    </message>
    <message>
        <source>in {n} place</source>
        <translation>dans {n} passage</translation>
    </message>
    <message>
        <source>in {n} places</source>
        <translation>dans {n} passages</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>general text {change}; {right} of {questions} everyday questions right, {before} before</source>
        <translation>textes généraux&#xa0;: {change}&#xa0;; {right} bonnes réponses sur {questions} questions courantes, {before} avant</translation>
    </message>
    <message>
        <source>Repeats word for word</source>
        <translation>Répète mot pour mot</translation>
    </message>
    <message>
        <source>not measured: no text is long enough</source>
        <translation>non mesuré&#xa0;: aucun texte n’est assez long</translation>
    </message>
    <message>
        <source>none of {passages} passages, when it is given their beginning</source>
        <translation>aucun des {passages} passages essayés, quand on lui en donne le début</translation>
    </message>
    <message>
        <source>{recited} of {passages} passages, when it is given their beginning; so does the original</source>
        <translation>{recited} sur {passages} passages essayés, quand on lui en donne le début&#xa0;; l’original aussi</translation>
    </message>
    <message>
        <source>{recited} of {passages} passages, when it is given their beginning (the original {original}); at most {longest} words in a row</source>
        <translation>{recited} sur {passages} passages essayés, quand on lui en donne le début (l’original&#xa0;: {original})&#xa0;; au plus {longest} mots de suite</translation>
    </message>
    <message>
        <source>none was learned: masked, or not there</source>
        <translation>il n’en a appris aucun&#xa0;: masqués, ou absents</translation>
    </message>
    <message>
        <source>none of {secrets} that it has learned</source>
        <translation>aucun des {secrets} qu’il a appris</translation>
    </message>
    <message>
        <source>{given} of {secrets} that it has learned; the original {original}</source>
        <translation>{given} sur {secrets} qu’il a appris&#xa0;; l’original&#xa0;: {original}</translation>
    </message>
    <message>
        <source>Gives away numbers and addresses of people</source>
        <translation>Divulgue des numéros et adresses de personnes</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Mesurer maintenant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Measure this after each training</source>
        <translation>Mesurer cela après chaque entraînement</translation>
    </message>
    <message>
        <source>It could not be measured</source>
        <translation>La mesure n’a pas pu se faire</translation>
    </message>
    <message>
        <source>What was gained, and what was lost</source>
        <translation>Ce qui a été gagné, et ce qui a été perdu</translation>
    </message>
    <message>
        <source>Each word</source>
        <translation>Chaque mot</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>Step {step} of {count}: {name}, done</source>
        <translation>Étape {step} sur {count}&#xa0;: {name}, terminée</translation>
    </message>
    <message>
        <source>Step {step} of {count}: {name}, you are here</source>
        <translation>Étape {step} sur {count}&#xa0;: {name}, vous êtes ici</translation>
    </message>
    <message>
        <source>Step {step} of {count}: {name}</source>
        <translation>Étape {step} sur {count}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the file has no content</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>there are no words in it</source>
        <translation>il ne contient aucun mot</translation>
    </message>
    <message>
        <source>its pages are pictures; they would need text recognition</source>
        <translation>ses pages sont des images&#x202f;; il faudrait une reconnaissance de texte</translation>
    </message>
    <message>
        <source>some of its pages are pictures; they would need text recognition</source>
        <translation>certaines de ses pages sont des images&#x202f;; il faudrait une reconnaissance de texte</translation>
    </message>
    <message>
        <source>it is so long that only its beginning is used</source>
        <translation>il est si long que seul son début est utilisé</translation>
    </message>
    <message>
        <source>its text was read from pictures by text recognition; look it through</source>
        <translation>son texte a été lu sur des images par reconnaissance de texte&#x202f;; relisez-le</translation>
    </message>
    <message>
        <source>it is a picture; it would need text recognition</source>
        <translation>c’est une image&#x202f;; il faut une reconnaissance de texte</translation>
    </message>
    <message>
        <source>it needs a password; save a copy without one</source>
        <translation>il demande un mot de passe&#x202f;; enregistrez-en une copie qui n’en a pas</translation>
    </message>
    <message>
        <source>that password does not open it; try again, or save a copy without</source>
        <translation>ce mot de passe ne l’ouvre pas&#x202f;; réessayez, ou enregistrez-en une copie sans mot de passe</translation>
    </message>
    <message>
        <source>the file is damaged; open it and save it anew</source>
        <translation>le fichier est endommagé&#x202f;; ouvrez-le et enregistrez-le à nouveau</translation>
    </message>
    <message>
        <source>its content is not what its name says; open it and save it anew</source>
        <translation>son contenu n’est pas ce qu’annonce son nom&#x202f;; ouvrez-le et enregistrez-le à nouveau</translation>
    </message>
    <message>
        <source>reading it failed; if you can open it, save it anew</source>
        <translation>sa lecture a échoué&#x202f;; si vous pouvez l’ouvrir, enregistrez-le à nouveau</translation>
    </message>
    <message>
        <source>reading it took too long; look again, or save it in parts</source>
        <translation>sa lecture a pris trop de temps&#x202f;; actualisez, ou enregistrez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>reading it would take too much memory; save it in parts</source>
        <translation>sa lecture demanderait trop de mémoire&#x202f;; enregistrez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>it unpacks to far more than a document can be; unpack it yourself, and add what you need</source>
        <translation>décompressé, il dépasse de loin la taille d’un document&#x202f;; décompressez-le vous-même et ajoutez ce qu’il vous faut</translation>
    </message>
    <message>
        <source>the file is too large; save it in parts</source>
        <translation>le fichier est trop gros&#x202f;; enregistrez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>the file that it is in holds more text than is read of one; take it out, and add it by itself</source>
        <translation>le fichier qui le contient a plus de texte qu’on n’en lit d’un seul&#x202f;; sortez-le et ajoutez-le à part</translation>
    </message>
    <message>
        <source>it is packed in a way that is not opened here; unpack it, and add the folder you get</source>
        <translation>c’est une archive d’un type qui n’est pas ouvert ici&#x202f;; décompressez-la et ajoutez le dossier obtenu</translation>
    </message>
    <message>
        <source>it is a mailbox of Outlook, which is not read; export its mails as .eml, .msg or .mbox</source>
        <translation>c’est une boîte aux lettres d’Outlook, qui n’est pas lue&#x202f;; exportez ses e-mails en .eml, .msg ou .mbox</translation>
    </message>
    <message>
        <source>nearly the same as {twin_of}</source>
        <translation>presque identique à {twin_of}</translation>
    </message>
    <message>
        <source>what it holds is listed below it</source>
        <translation>ce qu’il contient est listé en dessous</translation>
    </message>
    <message>
        <source>it holds too many documents, or too deep in one another; not all are listed below it: unpack it or split it</source>
        <translation>il contient trop de documents, ou trop imbriqués&#x202f;; tous ne sont pas listés&#xa0;: décompressez-le ou divisez-le</translation>
    </message>
    <message>
        <source>it is only in the cloud (OneDrive and the like); open it once, or ask for it here</source>
        <translation>il n’est qu’en ligne (OneDrive ou semblable)&#x202f;; ouvrez-le une fois, ou téléchargez-le ici</translation>
    </message>
    <message>
        <source>it was moved or deleted meanwhile; look again once it is back</source>
        <translation>il a été déplacé ou supprimé entre-temps&#x202f;; actualisez dès qu’il est de retour</translation>
    </message>
    <message>
        <source>you may not open it; ask for the right to, then look again</source>
        <translation>vous n’avez pas le droit de l’ouvrir&#x202f;; demandez ce droit, puis actualisez</translation>
    </message>
    <message>
        <source>its name and path are too long; give it a shorter name, or move it up</source>
        <translation>son nom et son chemin sont trop longs&#x202f;; raccourcissez son nom, ou placez-le moins profond dans les dossiers</translation>
    </message>
    <message>
        <source>there are only pictures in it; print it as PDF, and add that</source>
        <translation>il ne contient que des images&#x202f;; imprimez-le en PDF et ajoutez ce PDF</translation>
    </message>
    <message>
        <source>it needs a password; unpack it, and add the folder you get</source>
        <translation>il faut un mot de passe&#x202f;; décompressez-le et ajoutez le dossier obtenu</translation>
    </message>
    <message>
        <source>it is protected against copying; add a copy that is not</source>
        <translation>il est protégé contre la copie&#x202f;; ajoutez une version qui ne l’est pas</translation>
    </message>
    <message>
        <source>it needs a password; open it where it was made, and save a copy without the password</source>
        <translation>il faut un mot de passe&#x202f;; ouvrez-le là où il a été fait et enregistrez une copie sans mot de passe</translation>
    </message>
    <message>
        <source>{n} of {pages} pages is a picture; it would need text recognition</source>
        <translation>{n} page sur {pages} est une image&#x202f;; il faudrait une reconnaissance de texte</translation>
    </message>
    <message>
        <source>{n} of {pages} pages are pictures; they would need text recognition</source>
        <translation>{n} pages sur {pages} sont des images&#x202f;; il faudrait une reconnaissance de texte</translation>
    </message>
    <message>
        <source>it is a scan; it would need text recognition</source>
        <translation>c’est un document numérisé&#x202f;; il faudrait une reconnaissance de texte</translation>
    </message>
    <message>
        <source>this kind of file is not read yet; save it as PDF, Word or text</source>
        <translation>ce type de fichier n’est pas encore lu&#x202f;; enregistrez-le en PDF, Word ou texte</translation>
    </message>
    <message>
        <source>its format is an old one that is not read; open it and save it as .docx, .xlsx, .pptx or PDF</source>
        <translation>c’est un ancien format qui n’est pas lu&#x202f;; ouvrez-le et enregistrez-le en .docx, .xlsx, .pptx ou PDF</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>il ne contient pas de texte</translation>
    </message>
    <message>
        <source>the same as {twin_of}</source>
        <translation>identique à {twin_of}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>you left it out</source>
        <translation>vous l’avez écarté</translation>
    </message>
</context>
<context>
    <name>recognition</name>
    <message>
        <source>Read with text recognition</source>
        <translation>Reconnaître le texte</translation>
    </message>
    <message>
        <source>To read scanned pages, add text recognition: type {command} in a terminal, and start FT Studio again.</source>
        <translation>Pour lire les pages numérisées, ajoutez la reconnaissance de texte&#xa0;: tapez {command} dans un terminal, puis relancez FT Studio.</translation>
    </message>
    <message>
        <source>Text recognition: finishing</source>
        <translation>Reconnaissance de texte&#xa0;: bientôt terminée</translation>
    </message>
    <message>
        <source>Text recognition: page {page} of {total}, {time} left</source>
        <translation>Reconnaissance de texte&#xa0;: page {page} sur {total}, encore {time}</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>Reconnaissance</translation>
    </message>
    <message>
        <source>Text recognition: looking at the first page</source>
        <translation>Reconnaissance de texte&#xa0;: lecture de la première page</translation>
    </message>
    <message>
        <source>You can stop it at any time: files that are done keep their text, the one in the middle is left as it was.</source>
        <translation>Vous pouvez l’arrêter à tout moment&#xa0;: les fichiers terminés gardent leur texte, celui en cours reste comme il était.</translation>
    </message>
    <message>
        <source>Text was found in {n} of {asked} scanned files.</source>
        <translation>Fichiers numérisés où du texte a été trouvé&#xa0;: {n} sur {asked}.</translation>
    </message>
    <message>
        <source>{n} scanned file was read.</source>
        <translation>{n} fichier numérisé a été lu.</translation>
    </message>
    <message>
        <source>{n} scanned files were read.</source>
        <translation>{n} fichiers numérisés ont été lus.</translation>
    </message>
    <message>
        <source>Recognised text can have mistakes: look through it before you train.</source>
        <translation>Un texte reconnu peut contenir des fautes&#xa0;: relisez-le avant l’entraînement.</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <source>Stop measuring this computer</source>
        <translation>Arrêter la mesure de cet ordinateur</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Type the password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Password of “{name}”</source>
        <translation>Mot de passe de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>It is used once, to read the file, and kept nowhere.</source>
        <translation>Il sert une fois, pour lire le fichier, et n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Try it on the other locked file too</source>
        <translation>L’essayer aussi sur l’autre fichier verrouillé</translation>
    </message>
    <message>
        <source>Try it on the {n} other locked files too</source>
        <translation>L’essayer aussi sur les {n} autres fichiers verrouillés</translation>
    </message>
    <message>
        <source>Trying the password…</source>
        <translation>Essai du mot de passe…</translation>
    </message>
    <message>
        <source>Trying the password: {done} of {total} files</source>
        <translation>Essai du mot de passe&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>This password does not open “{name}”. Mind capital letters, and try again.</source>
        <translation>Ce mot de passe n’ouvre pas «&#xa0;{name}&#xa0;». Vérifiez les majuscules et réessayez.</translation>
    </message>
    <message>
        <source>It opened {n} other file.</source>
        <translation>Il a ouvert {n} autre fichier.</translation>
    </message>
    <message>
        <source>It opened {n} other files.</source>
        <translation>Il a ouvert {n} autres fichiers.</translation>
    </message>
    <message>
        <source>Fetch and read it</source>
        <translation>Télécharger et lire</translation>
    </message>
    <message>
        <source>Fetch and read them</source>
        <translation>Tout télécharger et lire</translation>
    </message>
    <message>
        <source>{n} file is only in the cloud; it was not fetched.</source>
        <translation>{n} fichier n’est qu’en ligne&#x202f;; il n’a pas été téléchargé.</translation>
    </message>
    <message>
        <source>{n} files are only in the cloud; they were not fetched.</source>
        <translation>{n} fichiers ne sont qu’en ligne&#x202f;; ils n’ont pas été téléchargés.</translation>
    </message>
    <message>
        <source>Fetching and reading: {done} of {total} files</source>
        <translation>Téléchargement et lecture&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{n} file could not be fetched. Look whether this computer is online and signed in to the cloud, then try again.</source>
        <translation>{n} fichier n’a pas pu être téléchargé. Vérifiez que cet ordinateur est connecté à Internet et à votre espace en ligne, puis réessayez.</translation>
    </message>
    <message>
        <source>{n} files could not be fetched. Look whether this computer is online and signed in to the cloud, then try again.</source>
        <translation>{n} fichiers n’ont pas pu être téléchargés. Vérifiez que cet ordinateur est connecté à Internet et à votre espace en ligne, puis réessayez.</translation>
    </message>
    <message>
        <source>{n} page, {time}, on this computer.</source>
        <translation>{n} page, {time}, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{n} pages, {time}, on this computer.</source>
        <translation>{n} pages, {time}, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Read them all</source>
        <translation>Tout lire</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Text recognition is at work on other files.</source>
        <translation>La reconnaissance de texte traite d’autres fichiers.</translation>
    </message>
    <message>
        <source>Text recognition: stopping</source>
        <translation>Reconnaissance de texte&#xa0;: arrêt en cours</translation>
    </message>
    <message>
        <source>{n} document has {pages} without text.</source>
        <translation>{n} document a {pages} sans texte.</translation>
    </message>
    <message>
        <source>{n} documents have {pages} without text.</source>
        <translation>{n} documents ont {pages} sans texte.</translation>
    </message>
    <message>
        <source>{n} scanned page</source>
        <translation>{n} page numérisée</translation>
    </message>
    <message>
        <source>{n} scanned pages</source>
        <translation>{n} pages numérisées</translation>
    </message>
    <message>
        <source>Reading it with text recognition takes {time}.</source>
        <translation>La lire par reconnaissance de texte prend {time}.</translation>
    </message>
    <message>
        <source>Reading them with text recognition takes {time}.</source>
        <translation>Les lire par reconnaissance de texte prend {time}.</translation>
    </message>
</context>
<context>
    <name>remedy_progress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>report_dialog</name>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
</context>
<context>
    <name>report_tab</name>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Enregistrer en page &amp;web…</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Voir dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Le rapport est enregistré</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Le rapport n’a pas été enregistré</translation>
    </message>
    <message>
        <source>There is no report</source>
        <translation>Il n’y a pas de rapport</translation>
    </message>
    <message>
        <source>The report, as it is saved</source>
        <translation>Le rapport, tel qu’il est enregistré</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation>Un imprévu s’est produit</translation>
    </message>
    <message>
        <source>The last time, the program ended by itself</source>
        <translation>La dernière fois, le programme s’est arrêté tout seul</translation>
    </message>
    <message>
        <source>The last time, the program was ended from outside</source>
        <translation>La dernière fois, le programme a été arrêté de l’extérieur</translation>
    </message>
    <message>
        <source>What was saved is untouched, and a training in the background goes on. If it happens again, close the program and open it anew.</source>
        <translation>Ce qui a été enregistré est intact, et un entraînement en arrière-plan continue. Si cela se reproduit, fermez le programme et ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>One of the libraries in it broke down. What was saved is untouched; a training that was cut off can be continued from Home.</source>
        <translation>Une de ses bibliothèques est tombée en panne. Ce qui a été enregistré est intact&#x202f;; un entraînement interrompu peut être repris depuis l’accueil.</translation>
    </message>
    <message>
        <source>Most often that is because the computer ran out of memory. What was saved is untouched; a training that was cut off can be continued from Home.</source>
        <translation>Le plus souvent, c’est que l’ordinateur manquait de mémoire. Ce qui a été enregistré est intact&#x202f;; un entraînement interrompu peut être repris depuis l’accueil.</translation>
    </message>
    <message>
        <source>error in the program ({what})</source>
        <translation>erreur dans le programme ({what})</translation>
    </message>
    <message>
        <source>breakdown of a library ({what})</source>
        <translation>panne d’une bibliothèque ({what})</translation>
    </message>
    <message>
        <source>ended from outside</source>
        <translation>arrêt de l’extérieur</translation>
    </message>
    <message>
        <source>This report says where in the program it happened. It holds no text of your documents and no name of a file or folder. It stays on this computer; if you want help, save it and send it yourself.</source>
        <translation>Ce rapport dit où cela s’est produit dans le programme. Il ne contient aucun texte de vos documents ni aucun nom de fichier ou de dossier. Il reste sur cet ordinateur&#x202f;; si vous voulez de l’aide, enregistrez-le et envoyez-le vous-même.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est produit</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Where in the program</source>
        <translation>Où dans le programme</translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation>Dernières lignes du journal</translation>
    </message>
    <message>
        <source>FT Studio report {day}.txt</source>
        <translation>Rapport FT Studio {day}.txt</translation>
    </message>
    <message>
        <source>A report for whoever can help, without a word of your documents, is in {file}</source>
        <translation>Un rapport pour qui peut aider, sans un mot de vos documents, se trouve dans {file}</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres sur {total}</translation>
    </message>
</context>
<context>
    <name>request_line</name>
    <message>
        <source>What should both of them write?</source>
        <translation>Que doivent-ils écrire tous les deux&#x202f;?</translation>
    </message>
    <message>
        <source>Request to both</source>
        <translation>Demande aux deux</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Demander aux deux</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>resting</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The training was cut off</source>
        <translation>L’entraînement a été interrompu</translation>
    </message>
    <message>
        <source>The training could not go on</source>
        <translation>L’entraînement n’a pas pu continuer</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>L’entraînement est terminé</translation>
    </message>
    <message>
        <source>Finished, without a gain</source>
        <translation>Terminé, sans gain</translation>
    </message>
    <message>
        <source>The best version is kept. See the result to compare it.</source>
        <translation>La meilleure version est conservée. Voyez le résultat pour la comparer.</translation>
    </message>
    <message>
        <source>No version did better on the exam documents than the original model. See the result for what to try next.</source>
        <translation>Aucune version n’a fait mieux que le modèle d’origine sur les documents d’examen. Voyez le résultat pour savoir quoi essayer ensuite.</translation>
    </message>
    <message>
        <source>It was learning your documents by heart, and nobody answered the warning.</source>
        <translation>Il apprenait vos documents par cœur, et personne n’a répondu à l’avertissement.</translation>
    </message>
    <message>
        <source>It was getting worse at everything, and nobody answered the warning.</source>
        <translation>Il régressait en tout, et personne n’a répondu à l’avertissement.</translation>
    </message>
    <message>
        <source>This check ended by itself</source>
        <translation>Ce contrôle s’est arrêté de lui-même</translation>
    </message>
    <message>
        <source>The training ended by itself</source>
        <translation>L’entraînement s’est arrêté de lui-même</translation>
    </message>
    <message>
        <source>At step {step} it got out of control again, so it was ended.</source>
        <translation>Au pas {step}, il est redevenu incontrôlable et a donc été arrêté.</translation>
    </message>
    <message>
        <source>The record of the training is damaged</source>
        <translation>Le journal de l’entraînement est endommagé</translation>
    </message>
    <message>
        <source>It had not begun to learn yet. Nothing of yours is lost.</source>
        <translation>Il n’avait pas encore commencé à apprendre. Vous ne perdez rien.</translation>
    </message>
    <message>
        <source>The double-check is done, and nothing was learned after it yet: what is kept is the original model. It can go on from there.</source>
        <translation>La double vérification est faite, et rien n’a encore été appris depuis&#xa0;: c’est le modèle d’origine qui est gardé. L’entraînement peut continuer à partir de là.</translation>
    </message>
    <message>
        <source>{done} of the training is done, and everything up to the last look is saved. It can go on from there.</source>
        <translation>{done} de l’entraînement est fait, et tout est enregistré jusqu’à la dernière mesure. Il peut reprendre de là.</translation>
    </message>
    <message>
        <source>What it had learned until it was stopped is kept. See the result to compare it.</source>
        <translation>Ce qu’il avait appris jusqu’à l’arrêt est gardé. Voyez le résultat pour le comparer.</translation>
    </message>
    <message>
        <source>The best version, from {done} of the training, is kept. See the result to compare it.</source>
        <translation>La meilleure version, à {done} de l’entraînement, est conservée. Voyez le résultat pour la comparer.</translation>
    </message>
    <message>
        <source>At step {step} it had got out of control and gone back to step {to}, with smaller steps since.</source>
        <translation>Devenu incontrôlable au pas {step}, il était revenu au pas {to} et avançait depuis à plus petits pas.</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>There is no answer</source>
        <translation>Il n’y a pas de réponse</translation>
    </message>
    <message>
        <source>Go to the training</source>
        <translation>Aller à l’entraînement</translation>
    </message>
    <message>
        <source>Go to the models</source>
        <translation>Aller aux modèles</translation>
    </message>
    <message>
        <source>Sort a folder</source>
        <translation>Trier un dossier</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Ce qu’il vaut</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discuter</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What to do with the result</source>
        <translation>Que faire du résultat</translation>
    </message>
    <message>
        <source>Train again…</source>
        <translation>Entraîner à nouveau…</translation>
    </message>
    <message>
        <source>Save the model…</source>
        <translation>Enregistrer le modèle…</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Ajouter des documents…</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Un autre modèle…</translation>
    </message>
    <message>
        <source>Double-check…</source>
        <translation>Double vérification…</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>It expects your words and turns of phrase better than before. It has learnt style, not facts: still give it prices and dates.</source>
        <translation>Il s’attend mieux qu’avant à vos mots et à vos tournures. Il a appris le style, pas les faits&#xa0;: donnez-lui toujours les prix et les dates.</translation>
    </message>
    <message>
        <source>It may be luck: your documents differ too much among themselves to be sure. With more of them, one knows better.</source>
        <translation>C’est peut-être un hasard&#xa0;: vos documents diffèrent trop entre eux pour en être sûr. Avec davantage de documents, on en saura plus.</translation>
    </message>
    <message>
        <source>No version wrote more like your documents than the original. More documents, or a larger model, may help.</source>
        <translation>Aucune version n’écrivait davantage comme vos documents que l’original. Plus de documents, ou un modèle plus grand, peuvent aider.</translation>
    </message>
    <message>
        <source>There is no version to use yet</source>
        <translation>Il n’y a pas encore de version utilisable</translation>
    </message>
    <message>
        <source>No version wrote more like your documents than the original.</source>
        <translation>Aucune version n’écrivait davantage comme vos documents que l’original.</translation>
    </message>
    <message>
        <source>The best version was kept</source>
        <translation>La meilleure version a été conservée</translation>
    </message>
    <message>
        <source>About {gain} less surprised by documents it had never seen</source>
        <translation>Environ {gain} de surprise en moins devant des documents jamais vus</translation>
    </message>
    <message>
        <source>{gain} less surprised by documents it had never seen</source>
        <translation>{gain} de surprise en moins devant des documents jamais vus</translation>
    </message>
    <message>
        <source>Between {low} and {high} less surprised by documents it had never seen</source>
        <translation>Entre {low} et {high} de surprise en moins devant des documents jamais vus</translation>
    </message>
    <message>
        <source>A version was kept; it was not measured.</source>
        <translation>Une version a été conservée, sans être mesurée.</translation>
    </message>
    <message>
        <source>{gain} less surprised by new documents</source>
        <translation>{gain} de surprise en moins devant de nouveaux documents</translation>
    </message>
    <message>
        <source>Between {low} and {high} less surprised by new documents</source>
        <translation>Entre {low} et {high} de surprise en moins devant de nouveaux documents</translation>
    </message>
    <message>
        <source>There are too few documents to say how sure the figure is.</source>
        <translation>Il y a trop peu de documents pour dire si le chiffre est sûr.</translation>
    </message>
    <message>
        <source>That is too little to say how sure the figure is.</source>
        <translation>C’est trop peu pour dire si le chiffre est sûr.</translation>
    </message>
    <message>
        <source>At {at} the training went out of control; it went on from {to} in smaller steps.</source>
        <translation>À {at}, l’entraînement s’est emballé&#x202f;; il a repris à {to}, à plus petits pas.</translation>
    </message>
    <message>
        <source>It ended by itself at {at}, because going on would have made it worse; the best version was kept.</source>
        <translation>Il s’est arrêté de lui-même à {at}, car continuer l’aurait rendu pire&#x202f;; la meilleure version a été gardée.</translation>
    </message>
    <message>
        <source>It went out of control again at {at}, so it was ended; the best version was kept.</source>
        <translation>Il s’est de nouveau emballé à {at} et a donc été arrêté&#x202f;; la meilleure version a été gardée.</translation>
    </message>
    <message>
        <source>In the double-check, {n} of the {turns} trainings went out of control once, and went on in smaller steps.</source>
        <translation>Double vérification&#xa0;: perte de contrôle, puis reprise à plus petits pas, dans {n} des {turns} entraînements.</translation>
    </message>
    <message>
        <source>In the double-check, {n} of the {turns} trainings ended before the plan did, because going on would have made it worse.</source>
        <translation>Double vérification&#xa0;: arrêt avant la fin du plan dans {n} des {turns} entraînements, car continuer aurait rendu le modèle pire.</translation>
    </message>
    <message>
        <source>It was stopped at {at}.</source>
        <translation>Il a été arrêté à {at}.</translation>
    </message>
    <message>
        <source>Every training of the double-check went out of control twice, so they say little of your documents. Try again with more caution: its steps are smaller.</source>
        <translation>Tous les entraînements de la double vérification se sont emballés deux fois&#x202f;; ils disent donc peu de vos documents. Réessayez avec plus de prudence&#xa0;: ses pas sont plus petits.</translation>
    </message>
    <message>
        <source>In the double-check, {n} of the {turns} trainings went out of control twice, so that they were ended. With more caution the steps are smaller.</source>
        <translation>Double vérification&#xa0;: perte de contrôle à deux reprises, donc arrêt, dans {n} des {turns} entraînements. Avec plus de prudence, les pas sont plus petits.</translation>
    </message>
    <message>
        <source>Stopped before there was a version to keep.</source>
        <translation>Arrêté avant qu’il y ait une version à conserver.</translation>
    </message>
    <message>
        <source>{verdict} (mean loss {before} before, {after} after)</source>
        <translation>{verdict} (perte moyenne {before} avant, {after} après)</translation>
    </message>
    <message>
        <source>No gain: keep the original model</source>
        <translation>Aucun gain&#xa0;: gardez le modèle d’origine</translation>
    </message>
    <message>
        <source>Perhaps better: by {high} at most</source>
        <translation>Peut-être mieux&#xa0;: de {high} au plus</translation>
    </message>
    <message>
        <source>Perhaps better: between {low} worse and {high} better</source>
        <translation>Peut-être mieux&#xa0;: entre {low} de moins bien et {high} de mieux</translation>
    </message>
    <message>
        <source>Tested on {n} document that had no say in anything.</source>
        <translation>Testé sur {n} document qui n’a rien décidé.</translation>
    </message>
    <message>
        <source>Tested on {n} documents that had no say in anything.</source>
        <translation>Testé sur {n} documents qui n’ont rien décidé.</translation>
    </message>
    <message>
        <source>Each of your {n} documents was examined by a model that had not learned from it.</source>
        <translation>Chacun de vos {n} documents a été examiné par un modèle qui ne l’avait pas appris.</translation>
    </message>
    <message>
        <source>Each of your {n} documents was examined by a model that had not learned from it. Both trainings agree.</source>
        <translation>Chacun de vos {n} documents a été examiné par un modèle qui ne l’avait pas appris. Les deux entraînements concordent.</translation>
    </message>
    <message>
        <source>Each of your {n} documents was examined by a model that had not learned from it. All {turns} trainings agree.</source>
        <translation>Chacun de vos {n} documents a été examiné par un modèle qui ne l’avait pas appris. Les {turns} entraînements concordent.</translation>
    </message>
    <message>
        <source>Each of your {n} documents was examined by a model that had not learned from it. But the {turns} trainings disagree: with some documents to learn from it got better, with others it did not.</source>
        <translation>Chacun de vos {n} documents a été examiné par un modèle qui ne l’avait pas appris. Mais les {turns} entraînements se contredisent&#xa0;: avec certains documents il a progressé, avec d’autres non.</translation>
    </message>
    <message>
        <source>The double-check was stopped in training {turn} of {turns}. Checked on the exam of that one alone, which also chose the version.</source>
        <translation>La double vérification a été arrêtée à l’entraînement {turn} sur {turns}. Vérifié sur l’examen de celui-ci seul, qui a aussi choisi la version.</translation>
    </message>
    <message>
        <source>Checked on the {n} document kept aside.</source>
        <translation>Vérifié sur le {n} document mis de côté.</translation>
    </message>
    <message>
        <source>Checked on the {n} documents kept aside.</source>
        <translation>Vérifié sur les {n} documents mis de côté.</translation>
    </message>
    <message>
        <source>Checked on the {n} document kept aside. It also chose the version, which flatters it a little.</source>
        <translation>Vérifié sur le {n} document mis de côté. Il a aussi choisi la version, ce qui la flatte un peu.</translation>
    </message>
    <message>
        <source>Checked on the {n} documents kept aside. They also chose the version, which flatters it a little.</source>
        <translation>Vérifié sur les {n} documents mis de côté. Ils ont aussi choisi la version, ce qui la flatte un peu.</translation>
    </message>
    <message>
        <source>This is still the original model</source>
        <translation>C’est encore le modèle d’origine</translation>
    </message>
    <message>
        <source>What it had learned until then was kept</source>
        <translation>Ce qu’il avait appris jusque-là a été gardé</translation>
    </message>
    <message>
        <source>The double-check is done, but the last training was stopped before it learned anything. Go on with it: nothing is lost.</source>
        <translation>La double vérification est faite, mais le dernier entraînement a été arrêté avant d’avoir rien appris. Continuez-le&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>The last training was stopped after {share} of what the double-check agreed on, so the double-check says nothing of this version. Compare it with the original.</source>
        <translation>Le dernier entraînement a été arrêté après {share} de ce qu’avait retenu la double vérification&#x202f;; elle ne dit donc rien de cette version. Comparez-la avec l’originale.</translation>
    </message>
    <message>
        <source>How good it is was not measured. Compare it with the original.</source>
        <translation>Sa qualité n’a pas été mesurée. Comparez-la avec l’original.</translation>
    </message>
    <message>
        <source>The training ended in an error before there was one. Go on with it, or start it again.</source>
        <translation>L’entraînement s’est terminé par une erreur avant qu’il y en ait une. Reprenez-le, ou recommencez-le.</translation>
    </message>
    <message>
        <source>The training was stopped before there was one. Go on with it: nothing is lost.</source>
        <translation>L’entraînement a été arrêté avant qu’il y en ait une. Reprenez-le&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>It comes when the training has ended.</source>
        <translation>Elle arrivera à la fin de l’entraînement.</translation>
    </message>
</context>
<context>
    <name>retrying</name>
    <message>
        <source>Try again with more caution</source>
        <translation>Réessayer plus prudemment</translation>
    </message>
    <message>
        <source>{button} ({duration})</source>
        <translation>{button} ({duration})</translation>
    </message>
    <message>
        <source>Set back, as it worked against that: {names}.</source>
        <translation>Remis à la valeur proposée, car contraire à la prudence&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The training takes {duration} this time.</source>
        <translation>L’entraînement prend {duration} cette fois-ci.</translation>
    </message>
    <message>
        <source>The new plan is ready to start</source>
        <translation>Le nouveau plan est prêt à être lancé</translation>
    </message>
    <message>
        <source>Caution is at its highest already, so this is lower: {numbers}.</source>
        <translation>La prudence est déjà au plus haut&#x202f;; ceci est donc abaissé&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>Caution is “{level}” now: it learns in smaller steps.</source>
        <translation>La prudence est maintenant «&#xa0;{level}&#xa0;»&#xa0;: il apprend à plus petits pas.</translation>
    </message>
    <message>
        <source>Caution is “{level}” now: it learns for less long.</source>
        <translation>La prudence est maintenant «&#xa0;{level}&#xa0;»&#xa0;: il apprend moins longtemps.</translation>
    </message>
    <message>
        <source>Caution is “{level}” now.</source>
        <translation>La prudence est maintenant «&#xa0;{level}&#xa0;».</translation>
    </message>
    <message>
        <source>{name} {now} instead of {before}</source>
        <translation>{name} {now} au lieu de {before}</translation>
    </message>
    <message>
        <source>Caution is “{level}” now: it learns in smaller steps, and for less long.</source>
        <translation>La prudence est maintenant «&#xa0;{level}&#xa0;»&#xa0;: il apprend à plus petits pas, et moins longtemps.</translation>
    </message>
</context>
<context>
    <name>run_report</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Modèle d’origine</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Réalisé avec</translation>
    </message>
    <message>
        <source>What it has forgotten, and what it repeats word for word, was not measured.</source>
        <translation>Ce qu’il a oublié et ce qu’il répète mot pour mot n’a pas été mesuré.</translation>
    </message>
    <message>
        <source>It knows the folders it has learned and no others; what it is not sure of it leaves to a person.</source>
        <translation>Il connaît les dossiers qu’il a appris et aucun autre&#xa0;; ce dont il n’est pas sûr, il le laisse à une personne.</translation>
    </message>
    <message>
        <source>It has learned style, not facts: names, prices and dates that it writes must be checked by a person.</source>
        <translation>Il a appris un style, pas des faits&#xa0;: les noms, les prix et les dates qu’il écrit doivent être vérifiés par une personne.</translation>
    </message>
    <message>
        <source>The figures hold for documents of the same kind, and say nothing of other work.</source>
        <translation>Les chiffres valent pour des documents du même genre, et ne disent rien d’autres tâches.</translation>
    </message>
    <message>
        <source>The texts, the model and the record lie in the folder of this training; FT Studio sent nothing of them over the Internet.</source>
        <translation>Les textes, le modèle et le journal se trouvent dans le dossier de cet entraînement&#xa0;; FT Studio n’en a rien envoyé par Internet.</translation>
    </message>
    <message>
        <source>licence not known to FT Studio</source>
        <translation>licence non connue de FT Studio</translation>
    </message>
    <message>
        <source>{source}, revision {revision}</source>
        <translation>{source}, révision {revision}</translation>
    </message>
    <message>
        <source>FT Studio {version}</source>
        <translation>FT Studio {version}</translation>
    </message>
    <message>
        <source>{libraries} (as installed today)</source>
        <translation>{libraries} (installés aujourd’hui)</translation>
    </message>
    <message>
        <source>LoRA, passes over the documents: {n}</source>
        <translation>LoRA, lectures des documents&#xa0;: {n}</translation>
    </message>
    <message>
        <source>with {share} of general text read along</source>
        <translation>avec {share} de texte général lu en même temps</translation>
    </message>
    <message>
        <source>A double-check: {folds} trainings, so that each document was in the exam once; then one on all of them.</source>
        <translation>Une double vérification&#xa0;: {folds} entraînements, pour que chaque document passe une fois à l’examen&#xa0;; puis un sur tous.</translation>
    </message>
    <message>
        <source>It learned from {teach} of them; {examine} were kept aside as its exam, {test} for a test at the end.</source>
        <translation>Il a appris de {teach} d’entre eux&#xa0;; {examine} ont été mis de côté pour l’examen, {test} pour un test final.</translation>
    </message>
    <message>
        <source>It learned from {teach} of them; {examine} were kept aside as its exam.</source>
        <translation>Il a appris de {teach} d’entre eux&#xa0;; {examine} ont été mis de côté pour l’examen.</translation>
    </message>
    <message>
        <source>Words special to these documents: {change}.</source>
        <translation>Mots propres à ces documents&#xa0;: {change}.</translation>
    </message>
    <message>
        <source>{what}: {before} before, {after} now (mean loss).</source>
        <translation>{what}&#xa0;: {before} avant, {after} maintenant (perte moyenne).</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training report</source>
        <translation>Rapport d’entraînement</translation>
    </message>
    <message>
        <source>{heading}: {name}</source>
        <translation>{heading}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name}, training report</source>
        <translation>{name}, rapport d’entraînement</translation>
    </message>
    <message>
        <source>Trained on {trained} · report of {reported}</source>
        <translation>Entraîné le {trained} · rapport du {reported}</translation>
    </message>
    <message>
        <source>Report of {reported}</source>
        <translation>Rapport du {reported}</translation>
    </message>
    <message>
        <source>Made by FT Studio. This page holds no name and no text of a document.</source>
        <translation>Fait par FT Studio. Cette page ne contient ni le nom ni le texte d’un document.</translation>
    </message>
    <message>
        <source>to be sorted into {n} folder</source>
        <translation>à classer dans {n} dossier</translation>
    </message>
    <message>
        <source>to be sorted into {n} folders</source>
        <translation>à classer dans {n} dossiers</translation>
    </message>
    <message>
        <source>other kinds</source>
        <translation>autres types</translation>
    </message>
    <message>
        <source>Kinds: {kinds}.</source>
        <translation>Types&#xa0;: {kinds}.</translation>
    </message>
    <message>
        <source>Not recorded: this run belongs to no project.</source>
        <translation>Non consigné&#xa0;: cet entraînement n’appartient à aucun projet.</translation>
    </message>
    <message>
        <source>{n} that was not drawn, or came later</source>
        <translation>{n} non tiré au sort, ou ajouté plus tard</translation>
    </message>
    <message>
        <source>{n} that were not drawn, or came later</source>
        <translation>{n} non tirés au sort, ou ajoutés plus tard</translation>
    </message>
    <message>
        <source>Nothing, as the project stands today.</source>
        <translation>Rien, dans l’état actuel du projet.</translation>
    </message>
    <message>
        <source>{parts}, as the project stands today.</source>
        <translation>{parts}, dans l’état actuel du projet.</translation>
    </message>
    <message>
        <source>No e-mail address, phone, bank or other such number was found. Names of people are not looked for.</source>
        <translation>Aucune adresse e-mail, aucun numéro de téléphone, de compte ou autre numéro de ce genre n’a été trouvé. Les noms de personnes ne sont pas recherchés.</translation>
    </message>
    <message>
        <source>Masked before the model saw them: {found}. Names of people are not looked for.</source>
        <translation>Masqués avant que le modèle ne les voie&#xa0;: {found}. Les noms de personnes ne sont pas recherchés.</translation>
    </message>
    <message>
        <source>Not masked, so the model may repeat them: {found}. Names of people are not looked for.</source>
        <translation>Non masqués, le modèle peut donc les répéter&#xa0;: {found}. Les noms de personnes ne sont pas recherchés.</translation>
    </message>
    <message>
        <source>{n} was read in part.</source>
        <translation>{n} lu en partie.</translation>
    </message>
    <message>
        <source>{n} were read in part.</source>
        <translation>{n} lus en partie.</translation>
    </message>
    <message>
        <source>{n} was read by text recognition.</source>
        <translation>{n} lu par reconnaissance de texte.</translation>
    </message>
    <message>
        <source>{n} were read by text recognition.</source>
        <translation>{n} lus par reconnaissance de texte.</translation>
    </message>
    <message>
        <source>{n} copy</source>
        <translation>{n} copie</translation>
    </message>
    <message>
        <source>{n} copies</source>
        <translation>{n} copies</translation>
    </message>
    <message>
        <source>{n} that was left out by hand</source>
        <translation>{n} écarté à la main</translation>
    </message>
    <message>
        <source>{n} that were left out by hand</source>
        <translation>{n} écartés à la main</translation>
    </message>
    <message>
        <source>{n} that was not read ({states})</source>
        <translation>{n} non lu ({states})</translation>
    </message>
    <message>
        <source>{n} that were not read ({states})</source>
        <translation>{n} non lus ({states})</translation>
    </message>
</context>
<context>
    <name>running</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The model is read from the disk. This takes a few seconds.</source>
        <translation>Le modèle est lu sur le disque. Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>Your documents become exercises that the model can learn from.</source>
        <translation>Vos documents deviennent des exercices dont le modèle peut apprendre.</translation>
    </message>
    <message>
        <source>Before it learns anything it sits the exam once, so that there is something to compare with.</source>
        <translation>Avant d’apprendre, il passe une fois l’examen, pour avoir un point de comparaison.</translation>
    </message>
    <message>
        <source>Takes longer while your other programs work.</source>
        <translation>Dure plus longtemps pendant que vos autres programmes travaillent.</translation>
    </message>
    <message>
        <source>Uses {few} of {cores} processor cores and takes up to twice as long.</source>
        <translation>Avec {few} des {cores} cœurs du processeur, jusqu’à deux fois plus long.</translation>
    </message>
    <message>
        <source>The first look at the exam documents comes soon.</source>
        <translation>La première mesure sur les documents d’examen arrive bientôt.</translation>
    </message>
    <message>
        <source>No version is better on the exam documents than the original model yet.</source>
        <translation>Aucune version n’est encore meilleure que le modèle d’origine sur les documents d’examen.</translation>
    </message>
    <message>
        <source>Best version so far: {fall} less surprised by the exam documents.</source>
        <translation>Meilleure version jusqu’ici&#xa0;: {fall} de surprise en moins devant les documents d’examen.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>The texts are laid ready, and the training is started.</source>
        <translation>Les textes sont préparés et l’entraînement démarre.</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>The best version is kept, and sits the whole exam beside the original model.</source>
        <translation>La meilleure version est gardée et passe tout l’examen à côté du modèle d’origine.</translation>
    </message>
    <message>
        <source>This computer could not be kept awake for the training: see to it that it does not go to sleep by itself meanwhile.</source>
        <translation>Cet ordinateur n’a pas pu être gardé éveillé pour l’entraînement&#xa0;: veillez à ce qu’il ne se mette pas en veille tout seul entre-temps.</translation>
    </message>
    <message>
        <source>Gentle: leave room for my other programs</source>
        <translation>En douceur&#xa0;: laisser de la place à mes autres programmes</translation>
    </message>
    <message>
        <source>It has sat the exam once, before learning. The next look tells whether it gets better.</source>
        <translation>Il a passé l’examen une fois, avant d’apprendre. La prochaine mesure dira s’il progresse.</translation>
    </message>
    <message>
        <source>What has been learned so far is kept and measured. Then the plan opens, with more caution.</source>
        <translation>Ce qui a été appris jusqu’ici est conservé et mesuré. Puis le plan s’ouvre, avec plus de prudence.</translation>
    </message>
    <message>
        <source>Nothing is computed now, and all that was learned is saved. “Resume” goes on at once.</source>
        <translation>Rien n’est calculé en ce moment, et tout ce qui a été appris est enregistré. «&#xa0;Reprendre&#xa0;» continue aussitôt.</translation>
    </message>
    <message>
        <source>The processor is free in a moment.</source>
        <translation>Le processeur est libre dans un instant.</translation>
    </message>
    <message>
        <source>What has been learned so far is kept and measured.</source>
        <translation>Ce qui a été appris jusqu’ici est conservé et mesuré.</translation>
    </message>
    <message>
        <source>The training does not answer</source>
        <translation>L’entraînement ne répond pas</translation>
    </message>
    <message>
        <source>It was started and has said nothing since. Wait if the computer is very busy, or try again: nothing is lost.</source>
        <translation>Il a démarré et n’a plus donné signe de vie. Attendez si l’ordinateur est très occupé, ou réessayez&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>How it wrote at the start</source>
        <translation>Son style au départ</translation>
    </message>
    <message>
        <source>How it wrote at {done}</source>
        <translation>Son style à {done}</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} sur {of}</translation>
    </message>
    <message>
        <source>{words} words/s</source>
        <translation>{words} mots/s</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>At the start: “{text}”</source>
        <translation>Au départ&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Validation loss {loss} per reading unit: a perplexity of {perplexity}, as if it chose among so many words each time.</source>
        <translation>Perte de validation de {loss} par unité de lecture&#xa0;: une perplexité de {perplexity}, comme s’il choisissait chaque fois parmi autant de mots.</translation>
    </message>
    <message>
        <source>The model is in “{folder}”.</source>
        <translation>Le modèle est dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Cut at the limit: it would have written on.</source>
        <translation>Coupé à la limite&#xa0;: il aurait continué d’écrire.</translation>
    </message>
    <message>
        <source>The training is going on</source>
        <translation>L’entraînement est en cours</translation>
    </message>
    <message>
        <source>Both at once would be too much for this computer. Ask when it has ended.</source>
        <translation>Les deux à la fois seraient trop pour cet ordinateur. Demandez quand il sera terminé.</translation>
    </message>
</context>
<context>
    <name>sample_card</name>
    <message>
        <source>The sample before</source>
        <translation>L’exemple précédent</translation>
    </message>
    <message>
        <source>The sample after</source>
        <translation>L’exemple suivant</translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>Ce qu’il écrit</translation>
    </message>
    <message>
        <source>How it writes now</source>
        <translation>Son style actuel</translation>
    </message>
    <message>
        <source>It writes a few lines at each look.</source>
        <translation>Il écrit quelques lignes à chaque mesure.</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>The model is saved</source>
        <translation>Le modèle est enregistré</translation>
    </message>
    <message>
        <source>The model was not saved</source>
        <translation>Le modèle n’a pas été enregistré</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Take the model along</source>
        <translation>Emporter le modèle</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Voir dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>As one &amp;zip file, to hand on</source>
        <translation>En un seul fichier &amp;zip, à transmettre</translation>
    </message>
    <message>
        <source>In which folder should the model be saved?</source>
        <translation>Dans quel dossier enregistrer le modèle&#x202f;?</translation>
    </message>
</context>
<context>
    <name>similar</name>
    <message>
        <source>Find by meaning</source>
        <translation>Chercher par le sens</translation>
    </message>
    <message>
        <source>A customer who complains about a late delivery</source>
        <translation>Un client qui se plaint d’une livraison en retard</translation>
    </message>
    <message>
        <source>Type what it is about, in any words, or drop a document here to find others like it.</source>
        <translation>Écrivez de quoi il s’agit, avec vos mots, ou déposez ici un document pour en trouver d’autres du même sens.</translation>
    </message>
    <message>
        <source>This needs a small model that knows what texts mean: 84 MB, got once, and kept on this computer.</source>
        <translation>Il faut pour cela un petit modèle qui sait ce que disent les textes&#xa0;: 84 Mo, à obtenir une fois, et gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>L’obtenir</translation>
    </message>
    <message>
        <source>Downloading the model…</source>
        <translation>Téléchargement du modèle…</translation>
    </message>
    <message>
        <source>Reading what the documents mean…</source>
        <translation>Lecture du sens des documents…</translation>
    </message>
    <message>
        <source>There is nothing like it among your documents.</source>
        <translation>Il n’y a rien de tel parmi vos documents.</translation>
    </message>
    <message>
        <source>The nearest first. Choose one to read it.</source>
        <translation>Les plus proches d’abord. Choisissez-en un pour le lire.</translation>
    </message>
    <message>
        <source>There is nothing to compare with: type a sentence.</source>
        <translation>Il n’y a rien à comparer&#xa0;: tapez une phrase.</translation>
    </message>
    <message>
        <source>There is no other document in these folders.</source>
        <translation>Il n’y a pas d’autre document dans ces dossiers.</translation>
    </message>
    <message>
        <source>Most of these documents are in {language}, and {title} was made for {known}: it may find the wrong ones. “ftstudio models” lists models for several languages.</source>
        <translation>La plupart de ces documents sont en {language}, et {title} est prévu pour&#xa0;: {known}. Il peut se tromper de documents. «&#xa0;ftstudio models&#xa0;» liste des modèles pour plusieurs langues.</translation>
    </message>
</context>
<context>
    <name>similar_panel</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Says there</source>
        <translation>Ce qu’il dit</translation>
    </message>
</context>
<context>
    <name>sort_folder</name>
    <message>
        <source>Drop documents here to sort them</source>
        <translation>Déposez ici les documents à trier</translation>
    </message>
    <message>
        <source>It says where each belongs. Nothing is copied or moved before you have seen it.</source>
        <translation>Il dit où va chacun. Rien n’est copié ni déplacé avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Where each document belongs</source>
        <translation>Où va chaque document</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Belongs in</source>
        <translation>Va dans</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sûreté</translation>
    </message>
    <message>
        <source>The folder it goes into</source>
        <translation>Le dossier où il va</translation>
    </message>
    <message>
        <source>Copy or move</source>
        <translation>Copier ou déplacer</translation>
    </message>
    <message>
        <source>Sort others…</source>
        <translation>En trier d’autres…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
    <message>
        <source>Put it into:</source>
        <translation>Le mettre dans&#xa0;:</translation>
    </message>
    <message>
        <source>Which folder should be sorted?</source>
        <translation>Quel dossier faut-il trier&#xa0;?</translation>
    </message>
    <message>
        <source>Which documents should be sorted?</source>
        <translation>Quels documents faut-il trier&#xa0;?</translation>
    </message>
    <message>
        <source>Where are the folders they go into?</source>
        <translation>Où sont les dossiers où ils vont&#xa0;?</translation>
    </message>
</context>
<context>
    <name>sorter_proof</name>
    <message>
        <source>What is taken for what</source>
        <translation>Ce qui est pris pour autre chose</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Pris pour</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documents that it puts elsewhere</source>
        <translation>Documents qu’il met ailleurs</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Est dans</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ressemble à</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>sorted rightly</source>
        <translation>bien triés</translation>
    </message>
    <message>
        <source>Move the label</source>
        <translation>Changer de dossier</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Le laisser où il est</translation>
    </message>
    <message>
        <source>It belongs in “{folder}”</source>
        <translation>Il va dans «&#xa0;{folder}&#xa0;»</translation>
    </message>
    <message>
        <source>What it mistakes</source>
        <translation>Ce qu’il confond</translation>
    </message>
    <message>
        <source>The documents, worst first</source>
        <translation>Les documents, les pires d’abord</translation>
    </message>
</context>
<context>
    <name>sorting</name>
    <message>
        <source>It sorts; how well was not measured.</source>
        <translation>Il trie&#xa0;; sa justesse n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>Sorts {share} rightly</source>
        <translation>Trie juste {share}</translation>
    </message>
    <message>
        <source>It can sort</source>
        <translation>Il sait trier</translation>
    </message>
    <message>
        <source>What it is not sure of, and what belongs in none of your folders, it leaves to you.</source>
        <translation>Ce dont il n’est pas sûr, et ce qui ne va dans aucun de vos dossiers, il vous le laisse.</translation>
    </message>
    <message>
        <source>It is not ready to sort yet</source>
        <translation>Il n’est pas encore prêt à trier</translation>
    </message>
    <message>
        <source>The training was ended before the sorter was made. Go on with it: nothing is lost.</source>
        <translation>L’entraînement a été arrêté avant la fin. Continuez-le&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>{share} sorted rightly (between {low} and {high})</source>
        <translation>{share} bien triés (entre {low} et {high})</translation>
    </message>
    <message>
        <source>Your {n} document was sorted by a model that had not learned from it.</source>
        <translation>Votre {n} document a été trié par un modèle qui n’en avait pas appris.</translation>
    </message>
    <message>
        <source>Each of your {n} documents was sorted by a model that had not learned from it.</source>
        <translation>Chacun de vos {n} documents a été trié par un modèle qui n’en avait pas appris.</translation>
    </message>
    <message>
        <source>How often it is right was not measured: the double-check was left out or stopped.</source>
        <translation>Sa justesse n’a pas été mesurée&#xa0;: la double vérification a été omise ou arrêtée.</translation>
    </message>
    <message>
        <source>{label} taken for {into}: {n}</source>
        <translation>{label} pris pour {into}&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Most frequent mistakes: {listed}.</source>
        <translation>Erreurs les plus fréquentes&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>{right} of {of}</source>
        <translation>{right} sur {of}</translation>
    </message>
    <message>
        <source>{n} document looks misfiled:</source>
        <translation>{n} document semble mal classé&#xa0;:</translation>
    </message>
    <message>
        <source>{n} documents look misfiled:</source>
        <translation>{n} documents semblent mal classés&#xa0;:</translation>
    </message>
    <message>
        <source>{more} more examples would bring less than a point.</source>
        <translation>{more} exemples de plus apporteraient moins d’un point.</translation>
    </message>
    <message>
        <source>{more} more examples would bring about {n} point.</source>
        <translation>{more} exemples de plus apporteraient environ {n} point.</translation>
    </message>
    <message>
        <source>{more} more examples would bring about {n} points.</source>
        <translation>{more} exemples de plus apporteraient environ {n} points.</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>aucun de ceux-ci</translation>
    </message>
    <message>
        <source>not sure: perhaps {label}</source>
        <translation>pas sûr&#xa0;: peut-être {label}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>stays where it is</source>
        <translation>reste où il est</translation>
    </message>
    <message>
        <source>Most like it: {listed}</source>
        <translation>Les plus proches&#xa0;: {listed}</translation>
    </message>
    <message>
        <source>{n} document has its place.</source>
        <translation>{n} document a sa place.</translation>
    </message>
    <message>
        <source>{n} documents have their place.</source>
        <translation>{n} documents ont leur place.</translation>
    </message>
    <message>
        <source>{n} is for you to say.</source>
        <translation>Pour {n}, c’est à vous de décider.</translation>
    </message>
    <message>
        <source>{n} are for you to say.</source>
        <translation>Pour {n}, c’est à vous de décider.</translation>
    </message>
    <message>
        <source>{n} file has no text in it.</source>
        <translation>{n} fichier ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{n} files have no text in them.</source>
        <translation>{n} fichiers ne contiennent pas de texte.</translation>
    </message>
    <message>
        <source>Putting files into folders…</source>
        <translation>Mise en dossiers…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Tri en cours…</translation>
    </message>
    <message>
        <source>Learn from {n} correction the next time</source>
        <translation>Apprendre de {n} correction la prochaine fois</translation>
    </message>
    <message>
        <source>Learn from {n} corrections the next time</source>
        <translation>Apprendre de {n} corrections la prochaine fois</translation>
    </message>
    <message>
        <source>{n} correction is part of the project now</source>
        <translation>{n} correction fait maintenant partie du projet</translation>
    </message>
    <message>
        <source>{n} corrections are part of the project now</source>
        <translation>{n} corrections font maintenant partie du projet</translation>
    </message>
    <message>
        <source>Train again to have it learn from them.</source>
        <translation>Entraînez-le de nouveau pour qu’il en apprenne.</translation>
    </message>
    <message>
        <source>{share} of the exam documents would be put rightly.</source>
        <translation>{share} des documents d’examen seraient bien placés.</translation>
    </message>
    <message>
        <source>How it sorts now</source>
        <translation>Comment il trie à présent</translation>
    </message>
    <message>
        <source>{n} document looks misfiled.</source>
        <translation>{n} document semble mal classé.</translation>
    </message>
    <message>
        <source>{n} documents look misfiled.</source>
        <translation>{n} documents semblent mal classés.</translation>
    </message>
    <message>
        <source>moved to {folder}</source>
        <translation>déplacé vers {folder}</translation>
    </message>
    <message>
        <source>no text in it</source>
        <translation>pas de texte</translation>
    </message>
    <message>
        <source>There is nothing to sort: name a folder.</source>
        <translation>Il n’y a rien à trier&#xa0;: nommez un dossier.</translation>
    </message>
    <message>
        <source>“--move” needs “--into DEST”: that is where it moves.</source>
        <translation>«&#xa0;--move&#xa0;» a besoin de «&#xa0;--into DEST&#xa0;»&#xa0;: c’est là que vont les fichiers.</translation>
    </message>
    <message>
        <source>{label} ({sure})</source>
        <translation>{label} ({sure})</translation>
    </message>
    <message>
        <source>not sure: perhaps {label} ({sure})</source>
        <translation>pas sûr&#xa0;: peut-être {label} ({sure})</translation>
    </message>
</context>
<context>
    <name>space</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>What shall go?</source>
        <translation>Que faut-il supprimer&#x202f;?</translation>
    </message>
    <message>
        <source>Trainings that go on or can be continued are not touched, nor are your documents.</source>
        <translation>Les entraînements en cours ou qui peuvent être repris ne sont pas touchés, vos documents non plus.</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Faire de la place…</translation>
    </message>
    <message>
        <source>Comes with FT Studio</source>
        <translation>Fourni avec FT Studio</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>Aucun modèle n’est encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The open project starts from it</source>
        <translation>Le projet ouvert part de lui</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Counting what is on the disk…</source>
        <translation>Mesure de ce qui est sur le disque…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Intermediate states of finished trainings</source>
        <translation>États intermédiaires d’entraînements terminés</translation>
    </message>
    <message>
        <source>They were for continuing a training that was cut off. The trained models stay.</source>
        <translation>Ils servaient à reprendre un entraînement interrompu. Les modèles entraînés restent.</translation>
    </message>
    <message>
        <source>Older trainings of a project</source>
        <translation>Anciens entraînements d’un projet</translation>
    </message>
    <message>
        <source>The newest trained model of each project stays. The older ones are gone for good.</source>
        <translation>Le dernier modèle entraîné de chaque projet reste. Les plus anciens sont supprimés définitivement.</translation>
    </message>
    <message>
        <source>Documents made ready for training</source>
        <translation>Documents préparés pour les entraînements</translation>
    </message>
    <message>
        <source>They only save time: a training that needs them makes them ready again.</source>
        <translation>Ils ne servent qu’à gagner du temps&#xa0;: un entraînement qui en a besoin les prépare de nouveau.</translation>
    </message>
    <message>
        <source>What was cut off on its way</source>
        <translation>Ce qui a été interrompu en chemin</translation>
    </message>
    <message>
        <source>Downloads and copies that were begun and never completed.</source>
        <translation>Des téléchargements et des copies commencés et jamais achevés.</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres sur {total}</translation>
    </message>
    <message>
        <source>Models: {size}</source>
        <translation>Modèles&#xa0;: {size}</translation>
    </message>
    <message>
        <source>Trainings: {size}</source>
        <translation>Entraînements&#xa0;: {size}</translation>
    </message>
    <message>
        <source>No project starts from it</source>
        <translation>Aucun projet ne part de lui</translation>
    </message>
    <message>
        <source>{n} project starts from it</source>
        <translation>{n} projet part de lui</translation>
    </message>
    <message>
        <source>{n} projects start from it</source>
        <translation>{n} projets partent de lui</translation>
    </message>
    <message>
        <source>Trainings from the command line</source>
        <translation>Entraînements de la ligne de commande</translation>
    </message>
    <message>
        <source>{n} training</source>
        <translation>{n} entraînement</translation>
    </message>
    <message>
        <source>{n} trainings</source>
        <translation>{n} entraînements</translation>
    </message>
    <message>
        <source>of which {size} are intermediate states</source>
        <translation>dont {size} d’états intermédiaires</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>There is nothing that could go.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message>
        <source>Up to {size} can be freed. You choose what goes.</source>
        <translation>Jusqu’à {size} peuvent être libérés. Vous choisissez ce qui est supprimé.</translation>
    </message>
    <message>
        <source>Free {size}</source>
        <translation>Libérer {size}</translation>
    </message>
    <message>
        <source>Cleaning up: {done} of {total}</source>
        <translation>Nettoyage&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{size} were freed.</source>
        <translation>{size} ont été libérés.</translation>
    </message>
    <message>
        <source>{n} thing stayed: it is used just now.</source>
        <translation>{n} élément est resté&#xa0;: il est utilisé en ce moment.</translation>
    </message>
    <message>
        <source>{n} things stayed: they are used just now.</source>
        <translation>{n} éléments sont restés&#xa0;: ils sont utilisés en ce moment.</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>Retirer {name} de cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>This frees {size}.</source>
        <translation>Cela libère {size}.</translation>
    </message>
    <message>
        <source>These start from it, and what they trained can be used again once it is back: {names}.</source>
        <translation>Ces projets partent de lui, et ce qu’ils ont entraîné pourra resservir quand il sera revenu&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>split</name>
    <message>
        <source>to learn from</source>
        <translation>pour apprendre</translation>
    </message>
    <message>
        <source>kept aside as the exam</source>
        <translation>de côté pour l’examen</translation>
    </message>
    <message>
        <source>for the test at the end</source>
        <translation>pour le test final</translation>
    </message>
</context>
<context>
    <name>starting</name>
    <message>
        <source>The window cannot open: this system lacks {files}. On Debian or Ubuntu “sudo apt install {debian}” brings it, on Fedora “sudo dnf install {fedora}”. Or stay in the terminal with “ftstudio try --no-window”.</source>
        <translation>La fenêtre ne peut pas s’ouvrir&#xa0;: il manque {files} à ce système. Sous Debian ou Ubuntu, «&#xa0;sudo apt install {debian}&#xa0;» l’apporte, sous Fedora «&#xa0;sudo dnf install {fedora}&#xa0;». Ou restez dans le terminal avec «&#xa0;ftstudio try --no-window&#xa0;».</translation>
    </message>
    <message>
        <source>The window cannot open: a system library is missing ({what}). Install it, or stay in the terminal with “ftstudio try --no-window”.</source>
        <translation>La fenêtre ne peut pas s’ouvrir&#xa0;: une bibliothèque du système manque ({what}). Installez-la, ou restez dans le terminal avec «&#xa0;ftstudio try --no-window&#xa0;».</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>lu en partie</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>no text in it</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>format non lu</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>trop gros</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>only online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>holds documents</source>
        <translation>lot de documents</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Preparing the documents</source>
        <translation>Préparation des documents</translation>
    </message>
    <message>
        <source>Measuring the model before training</source>
        <translation>Mesure du modèle avant l’entraînement</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Keeping the best version</source>
        <translation>Mise de côté de la meilleure version</translation>
    </message>
    <message>
        <source>Unpacking the model</source>
        <translation>Décompression du modèle</translation>
    </message>
    <message>
        <source>Downloading the model</source>
        <translation>Téléchargement du modèle</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponse en cours</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Écriture du modèle</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Measuring what was gained and lost</source>
        <translation>Mesure de ce qui a été gagné et perdu</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Fine-tuned</source>
        <translation>Ajusté</translation>
    </message>
    <message>
        <source>What was saved last, at step {step}, is damaged.</source>
        <translation>Le dernier enregistrement, au pas {step}, est endommagé.</translation>
    </message>
    <message>
        <source>What was saved last, at step {step}, is from a newer version of the program.</source>
        <translation>Le dernier enregistrement, au pas {step}, vient d’une version plus récente du programme.</translation>
    </message>
    <message>
        <source>Keeping what it has learned</source>
        <translation>Mise de côté de ce qu’il a appris</translation>
    </message>
    <message>
        <source>Documents with text: {documents} ({words} words).</source>
        <translation>Documents avec du texte&#xa0;: {documents} ({words} mots).</translation>
    </message>
    <message>
        <source>Files left out: {left} (the reasons are above).</source>
        <translation>Fichiers écartés&#xa0;: {left} (les raisons sont ci-dessus).</translation>
    </message>
    <message>
        <source>Files left out: {left} (“ftstudio read” says why).</source>
        <translation>Fichiers écartés&#xa0;: {left} («&#xa0;ftstudio read&#xa0;» dit pourquoi).</translation>
    </message>
    <message>
        <source>Double-check: {folds} trainings, so that each document is in the exam once; then one on all {training}.</source>
        <translation>Double vérification&#xa0;: {folds} entraînements, pour que chaque document passe une fois à l’examen&#x202f;; puis un sur les {training}.</translation>
    </message>
    <message>
        <source>It learns from {training} of them; {validation} are kept aside as its exam, {test} for the test at the end.</source>
        <translation>Il apprend de {training} d’entre eux&#x202f;; {validation} sont mis de côté pour l’examen, {test} pour le test final.</translation>
    </message>
    <message>
        <source>It learns from {training} of them; {validation} are kept aside as its exam.</source>
        <translation>Il apprend à partir de {training} d’entre eux&#x202f;; {validation} sont mis de côté comme examen.</translation>
    </message>
    <message>
        <source>So the training goes on from step {to}, and learns anew what came after.</source>
        <translation>L’entraînement reprend donc au pas {to}, et réapprend ce qui venait après.</translation>
    </message>
    <message>
        <source>So the training begins anew.</source>
        <translation>L’entraînement recommence donc depuis le début.</translation>
    </message>
    <message>
        <source>Training takes {steps} steps; the model is measured {looks} times.</source>
        <translation>L’entraînement compte {steps} pas&#x202f;; le modèle est mesuré {looks} fois.</translation>
    </message>
    <message>
        <source>Training takes {steps} steps.</source>
        <translation>L’entraînement compte {steps} pas.</translation>
    </message>
    <message>
        <source>It goes on from step {step}.</source>
        <translation>Il reprend au pas {step}.</translation>
    </message>
    <message>
        <source>Training loss: how much the documents it learns from still surprise it.
Validation loss: how much its exam does. Where it is lowest in all checks together, the last training will end.</source>
        <translation>Perte d’entraînement&#xa0;: combien les documents qu’il apprend le surprennent encore.
Perte de validation&#xa0;: combien son examen le surprend. Là où elle est la plus basse sur tous les contrôles réunis, le dernier entraînement prendra fin.</translation>
    </message>
    <message>
        <source>Training loss: how much the documents it learns from still surprise it.
Validation loss: how much its exam does. The version with the lowest is kept.</source>
        <translation>Perte d’entraînement&#xa0;: combien les documents qu’il apprend le surprennent encore.
Perte de validation&#xa0;: combien son examen le surprend. La version où elle est la plus basse est conservée.</translation>
    </message>
    <message>
        <source>Step {step}: training loss {training}, validation loss {validation}</source>
        <translation>Pas {step}&#xa0;: perte d’entraînement {training}, perte de validation {validation}</translation>
    </message>
    <message>
        <source>{share} sorted rightly</source>
        <translation>{share} bien triés</translation>
    </message>
    <message>
        <source>(best so far)</source>
        <translation>(la meilleure jusqu’ici)</translation>
    </message>
    <message>
        <source>Step {step}: validation loss {loss} on the whole exam</source>
        <translation>Pas {step}&#xa0;: perte de validation {loss} sur tout l’examen</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message>
        <source>The run is in {folder}</source>
        <translation>L’entraînement est dans {folder}</translation>
    </message>
    <message>
        <source>The model is in {folder}</source>
        <translation>Le modèle est dans {folder}</translation>
    </message>
    <message>
        <source>Ask it: {command}</source>
        <translation>Interrogez-le&#xa0;: {command}</translation>
    </message>
    <message>
        <source>“--masked” needs “--text DIR”: it masks the texts written there.</source>
        <translation>«&#xa0;--masked&#xa0;» demande «&#xa0;--text DOSSIER&#xa0;»&#xa0;: ce sont les textes écrits là qui sont masqués.</translation>
    </message>
    <message>
        <source>Get one with “ftstudio models get NAME”.</source>
        <translation>Téléchargez-en un avec «&#xa0;ftstudio models get NOM&#xa0;».</translation>
    </message>
    <message>
        <source>There is nothing to ask: type a request.</source>
        <translation>Il n’y a rien à demander&#xa0;: saisissez une demande.</translation>
    </message>
    <message>
        <source>A model that sorts can only be written as a folder: --as folder</source>
        <translation>Un modèle qui trie ne peut être écrit que comme dossier&#xa0;: --as folder</translation>
    </message>
    <message>
        <source>What sorts was proven by its double-check, while it learned: each document was sorted by a model that had not learned from it.</source>
        <translation>Ce qui trie a fait ses preuves dans sa double vérification, pendant l’apprentissage&#xa0;: chaque document a été trié par un modèle qui ne l’avait pas appris.</translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation>Le rapport est dans {file}</translation>
    </message>
    <message>
        <source>A report is a PDF or a web page: name a file that ends in .pdf or .html</source>
        <translation>Un rapport est un PDF ou une page web&#xa0;: indiquez un fichier qui se termine par .pdf ou .html</translation>
    </message>
    <message>
        <source>See what it has gained and lost: {command}</source>
        <translation>Voir ce qu’il a gagné et perdu&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Go on with it: {command}</source>
        <translation>Pour le reprendre&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Your last training was cut off at {share}. Nothing is lost.</source>
        <translation>Votre dernier entraînement a été interrompu à {share}. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Process {number} of {processes}: it computes for the first one, at {address}, port {port}, and keeps nothing.</source>
        <translation>Processus {number} sur {processes}&#xa0;: il calcule pour le premier, à l’adresse {address}, port {port}, et ne garde rien.</translation>
    </message>
    <message>
        <source>Sort a folder with it: {command}</source>
        <translation>Trier un dossier avec lui&#xa0;: {command}</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>download of {size}</source>
        <translation>téléchargement de {size}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Ctrl-C stops the double-check and keeps the best version of this check.</source>
        <translation>Ctrl-C arrête la double vérification et garde la meilleure version de ce contrôle.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the training and keeps what it has learned.</source>
        <translation>Ctrl-C arrête l’entraînement et garde ce qu’il a appris.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the training and keeps the best version.</source>
        <translation>Ctrl-C arrête l’entraînement et conserve la meilleure version.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the double-check and keeps the best version of this check; otherwise this check ends after {n} more look, and the double-check goes on.</source>
        <translation>Ctrl-C arrête la double vérification et garde la meilleure version de ce contrôle&#x202f;; sinon ce contrôle prend fin après {n} mesure, et la double vérification continue.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the double-check and keeps the best version of this check; otherwise this check ends after {n} more looks, and the double-check goes on.</source>
        <translation>Ctrl-C arrête la double vérification et garde la meilleure version de ce contrôle&#x202f;; sinon ce contrôle prend fin après {n} mesures, et la double vérification continue.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the training and keeps the best version; otherwise it stops by itself after {n} more look.</source>
        <translation>Ctrl-C arrête l’entraînement et garde la meilleure version&#x202f;; sinon il s’arrête de lui-même après {n} mesure.</translation>
    </message>
    <message>
        <source>Ctrl-C stops the training and keeps the best version; otherwise it stops by itself after {n} more looks.</source>
        <translation>Ctrl-C arrête l’entraînement et garde la meilleure version&#x202f;; sinon il s’arrête de lui-même après {n} mesures.</translation>
    </message>
    <message>
        <source>Stopping: the best version is kept, and measured where there is an exam. Ctrl-C again leaves the measuring out.</source>
        <translation>Arrêt&#xa0;: la meilleure version est conservée, et mesurée s’il y a un examen. Un second Ctrl-C saute la mesure.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>You can close the window: it asks what to do then.</source>
        <translation>Vous pouvez fermer la fenêtre&#xa0;: elle demande alors quoi faire.</translation>
    </message>
    <message>
        <source>Continue where it stopped</source>
        <translation>Continuer là où il s’est arrêté</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>Aller aux documents</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Choisir un autre modèle</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Modifier le plan</translation>
    </message>
    <message>
        <source>Carrying on…</source>
        <translation>Il continue…</translation>
    </message>
    <message>
        <source>Carry on anyway</source>
        <translation>Continuer quand même</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>Aller au plan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop and keep the best version</source>
        <translation>Arrêter et garder la meilleure version</translation>
    </message>
    <message>
        <source>Start again with the same plan</source>
        <translation>Relancer avec le même plan</translation>
    </message>
    <message>
        <source>Stop before there is a better version?</source>
        <translation>Arrêter avant d’avoir une meilleure version&#x202f;?</translation>
    </message>
    <message>
        <source>No version is better than the original model yet. If you stop now, the original is what is kept.</source>
        <translation>Aucune version n’est encore meilleure que le modèle d’origine. Si vous arrêtez maintenant, c’est l’original qui est gardé.</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Start again with the same plan?</source>
        <translation>Relancer avec le même plan&#x202f;?</translation>
    </message>
    <message>
        <source>The new training takes the place of this result here. The files of this one stay in the project&apos;s folder.</source>
        <translation>Le nouvel entraînement prend ici la place de ce résultat. Les fichiers de celui-ci restent dans le dossier du projet.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>The plot could not be saved</source>
        <translation>Le graphique n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Opening the last training…</source>
        <translation>Ouverture du dernier entraînement…</translation>
    </message>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>Rien n’a encore été entraîné</translation>
    </message>
    <message>
        <source>Press “Start the training” on the Plan screen.</source>
        <translation>Appuyez sur «&#xa0;Lancer l’entraînement&#xa0;» à l’étape Plan.</translation>
    </message>
    <message>
        <source>Words read</source>
        <translation>Mots lus</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>{done} of the training is done</source>
        <translation>{done} de l’entraînement est fait</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>turn</name>
    <message>
        <source>You asked</source>
        <translation>Vous avez demandé</translation>
    </message>
    <message>
        <source>Your model answered</source>
        <translation>Votre modèle a répondu</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>turning</name>
    <message>
        <source>it is learning well</source>
        <translation>il apprend bien</translation>
    </message>
    <message>
        <source>its improvement slows down</source>
        <translation>ses progrès ralentissent</translation>
    </message>
    <message>
        <source>it gets a little worse, which may be chance</source>
        <translation>il régresse un peu, peut-être par hasard</translation>
    </message>
    <message>
        <source>it starts to learn by heart</source>
        <translation>il commence à apprendre par cœur</translation>
    </message>
    <message>
        <source>it recovered</source>
        <translation>il s’est repris</translation>
    </message>
    <message>
        <source>it gets out of control</source>
        <translation>il devient incontrôlable</translation>
    </message>
    <message>
        <source>it learns too fast, and gets worse at everything</source>
        <translation>il apprend trop vite et régresse en tout</translation>
    </message>
    <message>
        <source>nothing is learnt yet</source>
        <translation>rien n’est encore appris</translation>
    </message>
    <message>
        <source>it is too good to be true</source>
        <translation>c’est trop beau pour être vrai</translation>
    </message>
    <message>
        <source>the looks differ too much to tell</source>
        <translation>les mesures varient trop pour conclure</translation>
    </message>
    <message>
        <source>It is learning well</source>
        <translation>Il apprend bien</translation>
    </message>
    <message>
        <source>Its improvement slows down</source>
        <translation>Ses progrès ralentissent</translation>
    </message>
    <message>
        <source>It got a little worse, which may be chance</source>
        <translation>Il a un peu régressé, peut-être par hasard</translation>
    </message>
    <message>
        <source>It is learning by heart</source>
        <translation>Il apprend par cœur</translation>
    </message>
    <message>
        <source>It recovered</source>
        <translation>Il s’est repris</translation>
    </message>
    <message>
        <source>It is out of control</source>
        <translation>Il est incontrôlable</translation>
    </message>
    <message>
        <source>It learns too fast, and gets worse at everything</source>
        <translation>Il apprend trop vite et régresse en tout</translation>
    </message>
    <message>
        <source>Nothing is learnt yet</source>
        <translation>Rien n’est encore appris</translation>
    </message>
    <message>
        <source>It is too good to be true</source>
        <translation>C’est trop beau pour être vrai</translation>
    </message>
    <message>
        <source>The looks differ too much to tell</source>
        <translation>Les mesures varient trop pour conclure</translation>
    </message>
    <message>
        <source>since here it may be getting worse</source>
        <translation>depuis ici, il régresse peut-être</translation>
    </message>
    <message>
        <source>since here it gets worse</source>
        <translation>depuis ici, il régresse</translation>
    </message>
    <message>
        <source>since here it gets worse at everything</source>
        <translation>depuis ici, il régresse en tout</translation>
    </message>
    <message>
        <source>since here it is out of control</source>
        <translation>depuis ici, il est incontrôlable</translation>
    </message>
    <message>
        <source>Since the best version, {worse}.</source>
        <translation>Depuis la meilleure version, {worse}.</translation>
    </message>
    <message>
        <source>Here {what}.</source>
        <translation>Ici, {what}.</translation>
    </message>
    <message>
        <source>it got out of control, and went back to {to} with smaller steps</source>
        <translation>il est devenu incontrôlable et est revenu à {to}, à plus petits pas</translation>
    </message>
    <message>
        <source>you were warned, and carried on</source>
        <translation>vous avez été averti et avez continué</translation>
    </message>
    <message>
        <source>the training ended by itself</source>
        <translation>l’entraînement s’est arrêté de lui-même</translation>
    </message>
    <message>
        <source>Check {number}. {said}</source>
        <translation>Contrôle {number}. {said}</translation>
    </message>
    <message>
        <source>At {share}: {what}.</source>
        <translation>À {share}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{n} of {documents} documents got worse</source>
        <translation>{n} documents sur {documents} ont régressé</translation>
    </message>
</context>
<context>
    <name>turns</name>
    <message>
        <source>in the exam by turns</source>
        <translation>à l’examen à tour de rôle</translation>
    </message>
    <message>
        <source>in the exam</source>
        <translation>à l’examen</translation>
    </message>
    <message>
        <source>to learn from</source>
        <translation>pour apprendre</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Learning well</source>
        <translation>Il apprend bien</translation>
    </message>
    <message>
        <source>Improvement is slowing down</source>
        <translation>Les progrès ralentissent</translation>
    </message>
    <message>
        <source>Watching: the last looks were a little worse</source>
        <translation>À surveiller&#xa0;: les dernières mesures sont un peu moins bonnes</translation>
    </message>
    <message>
        <source>It is learning your documents by heart</source>
        <translation>Il apprend vos documents par cœur</translation>
    </message>
    <message>
        <source>It recovered: the warning is withdrawn</source>
        <translation>Il s’est repris&#xa0;: l’avertissement est levé</translation>
    </message>
    <message>
        <source>The training is out of control</source>
        <translation>L’entraînement est hors de contrôle</translation>
    </message>
    <message>
        <source>It learns too fast, and gets worse at everything</source>
        <translation>Il apprend trop vite et régresse en tout</translation>
    </message>
    <message>
        <source>Nothing is being learnt yet</source>
        <translation>Il n’apprend encore rien</translation>
    </message>
    <message>
        <source>Too good to be true</source>
        <translation>Trop beau pour être vrai</translation>
    </message>
    <message>
        <source>The looks differ too much to tell</source>
        <translation>Les mesures diffèrent trop pour conclure</translation>
    </message>
    <message>
        <source>It has become better on the exam documents lately.</source>
        <translation>Il a progressé récemment sur les documents d’examen.</translation>
    </message>
    <message>
        <source>The exam documents show no clear gain any more. You may stop, or let it go on: the best version is kept either way.</source>
        <translation>Les documents d’examen ne montrent plus de progrès net. Vous pouvez arrêter ou le laisser continuer&#xa0;: la meilleure version est gardée dans les deux cas.</translation>
    </message>
    <message>
        <source>The exam documents surprise it {rise} more than at its best. That may be chance, so there is nothing to do yet.</source>
        <translation>Les documents d’examen le surprennent {rise} de plus qu’à son meilleur. C’est peut-être le hasard, il n’y a donc rien à faire encore.</translation>
    </message>
    <message>
        <source>For {time} it has been getting worse on documents it does not know (+{rise}), while it still improves on its own.</source>
        <translation>Depuis {time}, il régresse sur les documents qu’il ne connaît pas (+{rise}), alors qu’il progresse encore sur les siens.</translation>
    </message>
    <message>
        <source>It gets better on the exam documents again.</source>
        <translation>Il progresse de nouveau sur les documents d’examen.</translation>
    </message>
    <message>
        <source>Its numbers exploded: what it learns from there on is worth nothing.</source>
        <translation>Ses chiffres ont explosé&#xa0;: ce qu’il apprend à partir de là ne vaut rien.</translation>
    </message>
    <message>
        <source>It gets worse even on the documents it learns from, so its steps are too large. With more caution they are smaller.</source>
        <translation>Il régresse même sur les documents dont il apprend, ses pas sont donc trop grands. Avec plus de prudence, ils sont plus petits.</translation>
    </message>
    <message>
        <source>After {looks} looks it is no better on any documents, not even on those it learns from. A plan with larger steps or more passes may help.</source>
        <translation>Après {looks} mesures, il n’est meilleur sur aucun document, pas même sur ceux dont il apprend. Un plan avec de plus grands pas ou plus de lectures peut aider.</translation>
    </message>
    <message>
        <source>It does as well on the exam documents as if it had learned from them. The same text may be on both sides: look through the copies on the Documents screen.</source>
        <translation>Il réussit aussi bien sur les documents d’examen que s’il les avait appris. Le même texte est peut-être des deux côtés&#xa0;: parcourez les copies à l’étape Documents.</translation>
    </message>
    <message>
        <source>The exam documents surprise it now more, now less, by {wobble} from look to look. With more documents one can tell.</source>
        <translation>Les documents d’examen le surprennent tantôt plus, tantôt moins, de {wobble} d’une mesure à l’autre. Plus de documents permettraient de conclure.</translation>
    </message>
    <message>
        <source>The exam documents of this check show no clear gain any more.</source>
        <translation>Les documents d’examen de ce contrôle ne montrent plus de progrès net.</translation>
    </message>
    <message>
        <source>The exam documents surprise it now more, now less, by {wobble} from look to look. All checks together tell more.</source>
        <translation>Les documents d’examen le surprennent tantôt plus, tantôt moins, de {wobble} d’une mesure à l’autre. Tous les contrôles réunis en disent plus.</translation>
    </message>
    <message>
        <source>No further gain for {n} look</source>
        <translation>Plus de progrès depuis {n} mesure</translation>
    </message>
    <message>
        <source>No further gain for {n} looks</source>
        <translation>Plus de progrès depuis {n} mesures</translation>
    </message>
    <message>
        <source>Too few exam documents to be sure</source>
        <translation>Trop peu de documents d’examen pour être sûr</translation>
    </message>
    <message>
        <source>Too few exam documents to be sure.</source>
        <translation>Trop peu de documents d’examen pour être sûr.</translation>
    </message>
    <message>
        <source>It stops by itself now.</source>
        <translation>Il s’arrête maintenant de lui-même.</translation>
    </message>
    <message>
        <source>If you do nothing, the next check begins after {n} more look.</source>
        <translation>Sans réponse, le contrôle suivant commence après {n} mesure.</translation>
    </message>
    <message>
        <source>If you do nothing, the next check begins after {n} more looks.</source>
        <translation>Sans réponse, le contrôle suivant commence après {n} mesures.</translation>
    </message>
    <message>
        <source>It stops by itself after {n} more look if you do nothing.</source>
        <translation>Sans réponse, il s’arrête de lui-même après {n} mesure.</translation>
    </message>
    <message>
        <source>It stops by itself after {n} more looks if you do nothing.</source>
        <translation>Sans réponse, il s’arrête de lui-même après {n} mesures.</translation>
    </message>
    <message>
        <source>It carries on after the step it is in.</source>
        <translation>Il continue après le pas en cours.</translation>
    </message>
    <message>
        <source>You carried on: you are asked again if it gets clearly worse.</source>
        <translation>Vous avez continué&#xa0;: la question reviendra si cela empire nettement.</translation>
    </message>
    <message>
        <source>It got out of control at step {step} and went back to step {to} with smaller steps</source>
        <translation>Devenu incontrôlable au pas {step}, il est revenu au pas {to} et avance à plus petits pas</translation>
    </message>
    <message>
        <source>The last look is the best so far: the exam documents surprise it {fall} less than at the start.</source>
        <translation>La dernière mesure est la meilleure jusqu’ici&#xa0;: les documents d’examen le surprennent {fall} de moins qu’au départ.</translation>
    </message>
    <message>
        <source>The last look is still the best so far, but hardly better than before.</source>
        <translation>La dernière mesure reste la meilleure jusqu’ici, mais à peine meilleure qu’avant.</translation>
    </message>
    <message>
        <source>The last look is still the best so far, but hardly better than before. You may stop, or let it go on: the best version is kept either way.</source>
        <translation>La dernière mesure reste la meilleure jusqu’ici, mais à peine meilleure qu’avant. Vous pouvez arrêter ou le laisser continuer&#xa0;: la meilleure version est gardée dans les deux cas.</translation>
    </message>
    <message>
        <source>Only {n} document sits the exam. With more documents, or with the double-check in the plan, one can tell.</source>
        <translation>Seul {n} document passe l’examen. Plus de documents, ou la double vérification du plan, permettraient de conclure.</translation>
    </message>
    <message>
        <source>Only {n} documents sit the exam. With more documents, or with the double-check in the plan, one can tell.</source>
        <translation>Seuls {n} documents passent l’examen. Plus de documents, ou la double vérification du plan, permettraient de conclure.</translation>
    </message>
    <message>
        <source>Only {n} document sits the exam in this check. All checks together tell more.</source>
        <translation>Seul {n} document passe l’examen dans ce contrôle. Tous les contrôles réunis en disent plus.</translation>
    </message>
    <message>
        <source>Only {n} documents sit the exam in this check. All checks together tell more.</source>
        <translation>Seuls {n} documents passent l’examen dans ce contrôle. Tous les contrôles réunis en disent plus.</translation>
    </message>
    <message>
        <source>No version is better than the original model so far.</source>
        <translation>Aucune version n’est encore meilleure que le modèle d’origine.</translation>
    </message>
    <message>
        <source>Best version: {ago}.</source>
        <translation>Meilleure version&#xa0;: {ago}.</translation>
    </message>
    <message>
        <source>{n} of {documents} exam documents got worse.</source>
        <translation>Documents d’examen qui ont régressé&#xa0;: {n} sur {documents}.</translation>
    </message>
    <message>
        <source>{n} of {documents} exam documents got worse: {names}.</source>
        <translation>{n} document d’examen sur {documents} a régressé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{n} of {documents} exam documents got worse, most of all {names}.</source>
        <translation>{n} documents d’examen sur {documents} ont régressé, surtout {names}.</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>Words this model does not know yet</source>
        <translation>Mots que ce modèle ignore encore</translation>
    </message>
    <message>
        <source>{model} has to cut these words of yours into many pieces. It learns them from your documents, those that come often best.</source>
        <translation>{model} doit couper ces mots à vous en de nombreux morceaux. Il les apprend de vos documents, d’autant mieux qu’ils reviennent souvent.</translation>
    </message>
    <message>
        <source>{model} knows the words of your documents: none that comes several times has to be cut into many pieces.</source>
        <translation>{model} connaît les mots de vos documents&#xa0;: aucun de ceux qui reviennent plusieurs fois ne doit être coupé en de nombreux morceaux.</translation>
    </message>
    <message>
        <source>Your documents are still being read.</source>
        <translation>Vos documents sont encore en cours de lecture.</translation>
    </message>
    <message>
        <source>There are no documents to learn from yet.</source>
        <translation>Il n’y a pas encore de documents dont apprendre.</translation>
    </message>
    <message>
        <source>The chosen model is not on this computer yet. Get the model first: which words are new depends on it.</source>
        <translation>Le modèle choisi n’est pas encore sur cet ordinateur. Téléchargez-le d’abord&#xa0;: c’est de lui que dépendent les mots nouveaux.</translation>
    </message>
    <message>
        <source>Looking through your documents…</source>
        <translation>Parcours de vos documents…</translation>
    </message>
    <message>
        <source>The words could not be counted with this model. Choose another model, or look here again later.</source>
        <translation>Les mots n’ont pas pu être comptés avec ce modèle. Choisissez un autre modèle, ou revenez voir plus tard.</translation>
    </message>
    <message>
        <source>{n} time</source>
        <translation>{n} fois</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} fois</translation>
    </message>
    <message>
        <source>{n} piece</source>
        <translation>{n} morceau</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>{n} morceaux</translation>
    </message>
    <message>
        <source>{language}: {rate} reading units a word</source>
        <translation>Unités de lecture par mot&#xa0;: {rate} en {language}</translation>
    </message>
    <message>
        <source>{language}: {rate}</source>
        <translation>{rate} en {language}</translation>
    </message>
    <message>
        <source>{language} costs this model more: its words take longer to read and to learn.</source>
        <translation>En {language}, ce modèle peine davantage&#xa0;: les mots y sont plus longs à lire et à apprendre.</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n} mot</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
</context>
<context>
    <name>vocabulary_panel</name>
    <message>
        <source>Back to the document</source>
        <translation>Revenir au document</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Morceaux</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Découvrir par moi-même</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: your documents, the texts read from them, and the model.</source>
        <translation>Tout reste sur cet ordinateur&#xa0;: vos documents, les textes qui en sont lus et le modèle.</translation>
    </message>
    <message>
        <source>A model that writes as you do</source>
        <translation>Un modèle qui écrit comme vous</translation>
    </message>
    <message>
        <source>FT Studio reads your letters, offers and reports, and teaches a small language model their style and their words.</source>
        <translation>FT Studio lit vos lettres, devis et rapports, et en apprend le style et les mots à un petit modèle de langage.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This is where your model will be trained.</source>
        <translation>C’est ici que votre modèle sera entraîné.</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Comment cela se passe</translation>
    </message>
    <message>
        <source>Three steps, and you can stop after each.</source>
        <translation>Trois étapes, et vous pouvez vous arrêter après chacune.</translation>
    </message>
    <message>
        <source>The small model trains comfortably here</source>
        <translation>Le petit modèle s’entraîne ici à l’aise</translation>
    </message>
    <message>
        <source>The small model just fits</source>
        <translation>Le petit modèle tient tout juste</translation>
    </message>
    <message>
        <source>Close other programs while it trains.</source>
        <translation>Fermez les autres programmes pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Even the small model needs about {needed} of memory, and this computer has {total}. You can look around and prepare documents here, but train elsewhere.</source>
        <translation>Même le petit modèle demande environ {needed} de mémoire, et cet ordinateur en a {total}. Vous pouvez découvrir le programme et préparer des documents ici, mais l’entraînement devra se faire ailleurs.</translation>
    </message>
    <message>
        <source>Too little memory to train</source>
        <translation>Trop peu de mémoire pour entraîner</translation>
    </message>
    <message>
        <source>What this computer has could not be found out</source>
        <translation>Impossible de savoir ce que contient cet ordinateur</translation>
    </message>
    <message>
        <source>That does no harm: each model tells what it needs before you choose it.</source>
        <translation>C’est sans conséquence&#xa0;: chaque modèle indique ce qu’il lui faut avant que vous le choisissiez.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisissez un dossier</translation>
    </message>
    <message>
        <source>Letters, offers, mails, reports. They are read and never changed.</source>
        <translation>Lettres, devis, courriels, rapports. Ils sont lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Let it learn</source>
        <translation>Laissez-le apprendre</translation>
    </message>
    <message>
        <source>You see what to expect before it starts, and watch it while it learns. You can pause at any time.</source>
        <translation>Vous voyez à quoi vous attendre avant qu’il commence, et le suivez pendant qu’il apprend. Vous pouvez le mettre en pause à tout moment.</translation>
    </message>
    <message>
        <source>Compare, then use it</source>
        <translation>Comparez, puis utilisez-le</translation>
    </message>
    <message>
        <source>Your model writes beside the one it came from. Keep it only if it is better.</source>
        <translation>Votre modèle écrit à côté de celui dont il est issu. Ne le gardez que s’il est meilleur.</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} sur {of}</translation>
    </message>
    <message>
        <source>All others on offer fit comfortably too. The larger the model, the longer it takes.</source>
        <translation>Tous les autres modèles proposés y sont à l’aise aussi. Plus un modèle est grand, plus cela prend de temps.</translation>
    </message>
    <message>
        <source>Larger ones need more memory than is free at the moment.</source>
        <translation>Les plus grands demandent plus de mémoire qu’il n’y en a de libre en ce moment.</translation>
    </message>
    <message>
        <source>{n} of the {all} models on offer fit comfortably into its memory. The larger the model, the longer it takes.</source>
        <translation>{n} des {all} modèles proposés tiennent à l’aise dans sa mémoire. Plus un modèle est grand, plus cela prend de temps.</translation>
    </message>
    <message>
        <source>{n} core</source>
        <translation>{n} cœur</translation>
    </message>
    <message>
        <source>{n} cores</source>
        <translation>{n} cœurs</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>{free} of it is free now</source>
        <translation>dont {free} libres en ce moment</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>None that helps to train</source>
        <translation>Aucune qui serve à entraîner</translation>
    </message>
    <message>
        <source>No graphics card is needed.</source>
        <translation>Aucune carte graphique n’est nécessaire.</translation>
    </message>
    <message>
        <source>Trainings are quicker with it.</source>
        <translation>Les entraînements sont plus rapides avec elle.</translation>
    </message>
    <message>
        <source>This installation does without it; none is needed.</source>
        <translation>Cette installation s’en passe&#x202f;; aucune n’est nécessaire.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>{free} libres</translation>
    </message>
    <message>
        <source>That is little: a model and its training need {needed}.</source>
        <translation>C’est peu&#xa0;: un modèle et son entraînement demandent {needed}.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Keep it plugged in while it trains</source>
        <translation>À laisser branché pendant l’entraînement</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The model is still being saved. Close all the same?</source>
        <translation>Le modèle est encore en cours d’enregistrement. Fermer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing is left of it then; it can be saved again.</source>
        <translation>Il n’en restera rien&#x202f;; il pourra être enregistré à nouveau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Your last choice could not be saved</source>
        <translation>Votre dernier choix n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Voir l’entraînement</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Next: documents</source>
        <translation>Suivant&#xa0;: documents</translation>
    </message>
    <message>
        <source>Next: model</source>
        <translation>Suivant&#xa0;: modèle</translation>
    </message>
    <message>
        <source>Next: plan</source>
        <translation>Suivant&#xa0;: plan</translation>
    </message>
    <message>
        <source>Start the training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <source>Next: result</source>
        <translation>Suivant&#xa0;: résultat</translation>
    </message>
    <message>
        <source>Add documents to go on</source>
        <translation>Ajoutez des documents pour continuer</translation>
    </message>
    <message>
        <source>Add more documents to go on</source>
        <translation>Ajoutez d’autres documents pour continuer</translation>
    </message>
    <message>
        <source>Add a second folder to go on</source>
        <translation>Ajoutez un second dossier pour continuer</translation>
    </message>
    <message>
        <source>Reading your documents…</source>
        <translation>Lecture de vos documents…</translation>
    </message>
    <message>
        <source>Download the model to go on</source>
        <translation>Téléchargez le modèle pour continuer</translation>
    </message>
    <message>
        <source>Downloading the model…</source>
        <translation>Téléchargement du modèle…</translation>
    </message>
    <message>
        <source>Free some room on the disk to go on</source>
        <translation>Libérez de la place sur le disque pour continuer</translation>
    </message>
    <message>
        <source>Start the training to go on</source>
        <translation>Lancez l’entraînement pour continuer</translation>
    </message>
    <message>
        <source>The result comes at the end</source>
        <translation>Résultat à la fin</translation>
    </message>
    <message>
        <source>Wait until the other project is trained</source>
        <translation>Attendez la fin de l’entraînement de l’autre projet</translation>
    </message>
</context>
</TS>
