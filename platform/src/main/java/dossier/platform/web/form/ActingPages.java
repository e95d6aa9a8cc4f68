package dossier.platform.web.form;

import dossier.handbook.NoSuchCase;
import dossier.handbook.Rule;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.PermittedActions.Action;
import dossier.platform.read.Awaited;
import dossier.platform.store.NewerThanThis;
import dossier.platform.web.NoSuchCommand;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /do/…}: what one can do with a case, as forms; what one cannot do yet, with the clauses in the way. Whole pages, or parts of one for htmx. */
@PageController
@RequestMapping("/do/{context}")
class ActingPages {
    private static final String PART = "HX-Request";

    /**
     * @param newer whether the case holds something that only a newer version knows, which leaves it alone
     * @param refused what the person is entitled to but cannot do yet; {@code others}: what is for others to do; {@code waiting}: what the case waits for
     */
    record Panel(
            String context,
            String id,
            boolean newer,
            List<FormPage> allowed,
            List<Line> refused,
            List<Line> others,
            List<Awaited.Line> waiting) {
        private static Panel empty(String context, String id, boolean newer) {
            return new Panel(context, id, newer, List.of(), List.of(), List.of(), List.of());
        }

        /** Who has what a clause needs. */
        public List<Awaited.Line> with(Rule rule) {
            return waiting.stream().filter(it -> it.rule() == rule).toList();
        }

        /** What something of the case itself is still in the way of. */
        public List<Line> lacking() {
            return refused.stream().filter(it -> !it.ofAnotherStage()).toList();
        }

        /** What is done at another stage of the case. */
        public List<Line> ofOtherStages() {
            return refused.stream().filter(Line::ofAnotherStage).toList();
        }

        public boolean isNew() {
            return id.equals(FormPage.NEW);
        }
    }

    record Line(String title, Action action) {
        private boolean ofAnotherStage() {
            return action.objecting().stream().allMatch(it -> it.rule() == Rule.STAGE);
        }
    }

    private final CommandCatalogue catalogue;
    private final Forms forms;
    private final Sending sending;
    private final Checking checking;
    private final Awaited awaited;
    private final ObjectProvider<Beforehand> beforehand;

    ActingPages(
            CommandCatalogue catalogue,
            Forms forms,
            Sending sending,
            Checking checking,
            Awaited awaited,
            ObjectProvider<Beforehand> beforehand) {
        this.awaited = awaited;
        this.beforehand = beforehand;
        this.catalogue = catalogue;
        this.forms = forms;
        this.sending = sending;
        this.checking = checking;
    }

    /** Addresses of what is to be read before a command, by the command as it stands in addresses. */
    @ModelAttribute("beforehand")
    Map<String, String> beforehand(@PathVariable String context, @PathVariable(required = false) @Nullable String id) {
        return beforehand.stream()
                .filter(it -> catalogue.of(it.of()).context().equals(context))
                .collect(Collectors.toMap(it -> catalogue.of(it.of()).slug(), it -> it.address(String.valueOf(id))));
    }

    /** What opens a case. */
    @GetMapping
    String opening(
            @PathVariable String context,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Principal asking,
            Model model) {
        return panel(context, FormPage.NEW, part, asking, model);
    }

    @GetMapping("/{id}")
    String panel(
            @PathVariable String context,
            @PathVariable String id,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Principal asking,
            Model model) {
        model.addAttribute("panel", panel(context, id, new PersonId(asking.getName())));
        return part == null ? "do/panel" : "do/panel :: panel";
    }

    /** @param named what its address names to start from, see {@link StartingPoint} */
    @GetMapping("/{id}/{command}")
    String form(
            @PathVariable String context,
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam Map<String, String> named,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Principal asking,
            Model model) {
        model.addAttribute("form", forms.fresh(entry(context, command), id, named, new PersonId(asking.getName())));
        return view(part);
    }

    /** Done: on to the case. Not done: the form again as it was filled in, with what is in the way. */
    @PostMapping("/{id}/{command}")
    @Nullable
    String send(
            @PathVariable String context,
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal asking,
            Model model)
            throws IOException {
        var answer = sending.send(entry(context, command), id, request, new PersonId(asking.getName()));
        if (answer.form() == null) return go(answer.to(), part, request, response);
        response.setStatus(answer.status().value());
        model.addAttribute("form", answer.form());
        return view(part);
    }

    /** Tells beside the fields what would be wrong if the form were sent now, and which clauses would be in the way. */
    @PostMapping("/{id}/{command}/check")
    String check(
            @PathVariable String context,
            @PathVariable String id,
            @PathVariable String command,
            HttpServletRequest request,
            Principal asking,
            Model model) {
        var values = FormValues.of(request.getParameterMap());
        model.addAttribute(
                "checked", checking.check(entry(context, command), id, values, new PersonId(asking.getName())));
        return "do/checked";
    }

    /** For someone who may read the case and do nothing with it, the panel is empty; so it is for all while only a newer version knows what to do. */
    private Panel panel(String context, String id, PersonId asking) {
        try {
            var actions = forms.actions(context, id, asking);
            var refused = lines(actions.actions().stream()
                    .filter(it -> !it.open() && !it.unauthorised())
                    .toList());
            return new Panel(
                    context,
                    id,
                    false,
                    actions.actions().stream()
                            .filter(Action::open)
                            .map(it -> forms.fresh(it, id, actions.version(), asking))
                            .toList(),
                    refused,
                    lines(actions.actions().stream()
                            .filter(Action::unauthorised)
                            .toList()),
                    refused.isEmpty() ? List.of() : awaited.inCase(context, id, asking));
        } catch (NoSuchCase nothingToDo) {
            return Panel.empty(context, id, false);
        } catch (NewerThanThis newer) {
            return Panel.empty(context, id, true);
        }
    }

    private static @Nullable String go(
            String to, @Nullable String part, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(part == null ? HttpStatus.SEE_OTHER.value() : HttpStatus.NO_CONTENT.value());
        response.setHeader(part == null ? "Location" : "HX-Redirect", request.getContextPath() + to);
        return null;
    }

    private static String view(@Nullable String part) {
        return part == null ? "do/form" : "do/form :: part";
    }

    private Entry entry(String context, String command) {
        return catalogue.find(context, command).orElseThrow(() -> new NoSuchCommand(context, command));
    }

    private List<Line> lines(List<Action> actions) {
        return actions.stream()
                .map(it -> new Line(forms.title(it.command()), it))
                .toList();
    }
}
