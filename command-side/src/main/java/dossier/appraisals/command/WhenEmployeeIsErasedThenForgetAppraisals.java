package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalCommand.ForgetAppraisal;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said of somebody goes with them: the key of each of their appraisals is dropped. */
@Component
record WhenEmployeeIsErasedThenForgetAppraisals(AppraisalsInCycle appraisals) implements Automation<EmployeeErased> {
    @Override
    public Class<EmployeeErased> hears() {
        return EmployeeErased.class;
    }

    @Override
    public List<ForgetAppraisal> then(EmployeeErased event, Heard heard) {
        return appraisals.of(event.id()).stream().map(ForgetAppraisal::new).toList();
    }
}
