package dossier.standalone;

import java.time.LocalDateTime;
import java.util.Random;

/** One story's way through the agenda: moment after moment, as the dice fall. */
abstract class DemoPace {
    final DemoAgenda agenda;
    final Random dice;
    LocalDateTime moment = LocalDateTime.MIN;

    DemoPace(DemoAgenda agenda, Random dice) {
        this.agenda = agenda;
        this.dice = dice;
    }

    /** Within the hour. */
    final void then(Runnable action) {
        moment = moment.plusMinutes(5 + dice.nextInt(40));
        agenda.at(moment, action);
    }

    /** So many working days later. */
    final void after(int atLeast, int atMost, Runnable action) {
        moment = agenda.after(moment, atLeast + dice.nextInt(atMost - atLeast + 1));
        if (moment.getHour() > 16) moment = agenda.after(moment, 1).withHour(9);
        then(action);
    }

    final boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
