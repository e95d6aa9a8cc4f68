package dossier.orders.query;

import dossier.contracts.api.AgreedGoods;
import dossier.handbook.Rule;
import dossier.orders.api.OrderCommand.ChangeOrder;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderStage;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of orders, and an order with its lines, tasks, delays and what the customer was told. */
@PageController
class OrderPages implements Prefill<ChangeOrder> {
    private static final String LEDGER = OrderReadModels.ORDERS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final AgreedGoods goods;

    OrderPages(Ledgers ledgers, Stories stories, AgreedGoods goods) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.goods = goods;
    }

    @GetMapping("/orders")
    String board(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("listing", Listing.<OrderFile>of(ledgers, LEDGER, "-changedAt", asked, reader));
        model.addAttribute("punctuality", Punctuality.of(ledgers, reader));
        model.addAttribute("stages", OrderStage.values());
        return "orders/board";
    }

    @GetMapping("/orders/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var order = order(id, reader);
        model.addAttribute("order", order);
        model.addAttribute("goods", goods.of(Objects.requireNonNull(order.contract()), reader));
        model.addAttribute("complaints", latest("complaints", "order", id, reader));
        model.addAttribute("receivables", latest("receivables", "source.order", id, reader));
        model.addAttribute("answers", Objects.requireNonNull(order.fulfilment()).answers());
        for (var rule : List.of(Rule.ORD_01, Rule.ORD_02, Rule.ORD_03, Rule.ORD_04, Rule.ORD_05, Rule.ORD_07))
            model.addAttribute(rule.name(), rule);
        return "orders/one";
    }

    /** What else there is about it, as far as the reader may read it. */
    private Ledgers.Page<?> latest(String ledger, String filter, String id, PersonId reader) {
        var asked = Map.of(filter, List.of(id), "count", List.of("true"), "sort", List.of("-changedAt"));
        return ledgers.list(ledger, asked, reader);
    }

    private OrderFile order(String id, PersonId reader) {
        return (OrderFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ChangeOrder> of() {
        return ChangeOrder.class;
    }

    @Override
    public Optional<ChangeOrder> from(String id, PersonId asking) {
        var now = Objects.requireNonNull(order(id, asking).fulfilment());
        return Optional.of(new ChangeOrder(new OrderId(id), now.ordered(), now.dueOn(), ""));
    }

    @Bean
    static RailLink ordersInTheRail() {
        return new RailLink(12, "cases", "/orders", "check", LEDGER, Set.of(LEDGER), false);
    }
}
