package org.anshi.journey.words;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people would write anywhere but into a form would stay in the engine for everybody to read, a person's data not excepted. */
@Component
@Order(6)
class NothingBesideTheForm extends CommandInterceptor {
    private static final String NOT_HERE = "引擎中不保存备注、附件和自由变量，以免泄露消费者信息；请写在表单里，或记入案件"
            + " The engine keeps no comments, attachments or free variables, to protect the consumer;"
            + " write it into the form or the case file";

    private final IdentityService identity;

    NothingBesideTheForm(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Whoever acts is asked for only where it matters: the engine runs commands before it can tell.
        if (Context.getCommandContext() == null && writesBesideTheForm(command)) {
            Authentication who = identity.getCurrentAuthentication();
            if (who != null && who.getUserId() != null) {
                throw new RestException(Status.BAD_REQUEST, NOT_HERE);
            }
        }
        return next.execute(command);
    }

    /** A resolved task would skip what is done with a form's words on completion. */
    private static boolean writesBesideTheForm(Command<?> command) {
        return command instanceof AddCommentCmd
                || command instanceof UpdateCommentCmd
                || command instanceof CreateAttachmentCmd
                || command instanceof SaveAttachmentCmd
                || command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof SetTaskVariablesCmd
                || command instanceof ResolveTaskCmd;
    }
}
