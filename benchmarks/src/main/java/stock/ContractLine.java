package stock;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import stock.Messages.Draft;

@Document("contracts")
record ContractLine(@Id String id, Draft draft, long version) {}
