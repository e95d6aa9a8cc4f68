package stock;

import org.springframework.data.mongodb.repository.MongoRepository;

interface ContractLines extends MongoRepository<ContractLine, String> {}
