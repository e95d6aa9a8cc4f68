package dossier.complaints.query;

import dossier.complaints.api.ComplaintCommand.RecordComplaint;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.orders.api.OrderId;
import dossier.platform.web.form.StartingPoint;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A complaint is recorded from the page of its customer, its contract or its order. */
@Configuration(proxyBeanMethods = false)
class FromWhere {
    /** What such a page knows of a complaint. */
    private record Known(Sheet sheet) {}

    private record Sheet(
            @Nullable CounterpartyId counterparty,
            @Nullable ContractId contract,
            @Nullable OrderId order) {}

    private record From(String parameter, Function<String, Sheet> sheet) implements StartingPoint<RecordComplaint> {
        @Override
        public Class<RecordComplaint> of() {
            return RecordComplaint.class;
        }

        @Override
        public Optional<Known> from(String named, PersonId asking) {
            return CaseId.SHAPE.matcher(named).matches()
                    ? Optional.of(new Known(sheet.apply(named)))
                    : Optional.empty();
        }
    }

    @Bean
    StartingPoint<RecordComplaint> complaintOfCustomer() {
        return new From("counterparty", it -> new Sheet(new CounterpartyId(it), null, null));
    }

    @Bean
    StartingPoint<RecordComplaint> complaintOfContract() {
        return new From("contract", it -> new Sheet(null, new ContractId(it), null));
    }

    @Bean
    StartingPoint<RecordComplaint> complaintOfOrder() {
        return new From("order", it -> new Sheet(null, null, new OrderId(it)));
    }
}
