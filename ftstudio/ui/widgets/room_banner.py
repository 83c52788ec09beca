"""RoomBanner: says where a training would have too little room on the disk."""

from ftstudio.core.footprint import DiskRoom
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.words import disk
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate


class RoomBanner(Banner):
    """Hidden while there is plenty; `look_again` is for who has freed some."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.look_again = self.add_button(translate("plan", "Look again"))

    def show_room(self, room: DiskRoom | None) -> None:
        """Say that it is too little, or just enough; None is not known yet."""
        lack = room.lack if room else None
        tight = disk.tight(room) if room else ""
        if lack is not None:
            self.show_message("danger", disk.too_little(), on_screen(lack))
        elif tight:
            self.show_message("quiet", disk.just_enough(), tight)
        else:
            self.clear()
