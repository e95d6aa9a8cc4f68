package stock;

import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import stock.Messages.Draft;
import stock.Messages.DraftContract;
import stock.Messages.ReviseContract;

@RestController
class ContractController {
    private final CommandGateway commands;
    private final ContractLines lines;

    ContractController(CommandGateway commands, ContractLines lines) {
        this.commands = commands;
        this.lines = lines;
    }

    record Revision(Draft draft, String note) {}

    @PostMapping("/contracts/{id}/draft")
    Map<String, String> draft(@PathVariable String id, @RequestBody Draft draft) {
        commands.sendAndWait(new DraftContract(id, draft));
        return Map.of("id", id);
    }

    @PostMapping("/contracts/{id}/revise")
    Map<String, String> revise(@PathVariable String id, @RequestBody Revision revision) {
        commands.sendAndWait(new ReviseContract(id, revision.draft(), revision.note()));
        return Map.of("id", id);
    }

    @GetMapping("/contracts/{id}")
    ContractLine one(@PathVariable String id) {
        return lines.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
