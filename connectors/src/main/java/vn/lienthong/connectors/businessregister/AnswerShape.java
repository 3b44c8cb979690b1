package vn.lienthong.connectors.businessregister;

import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.AnswerNode;
import vn.lienthong.model.EnterpriseCode;

/** How the register answers about an enterprise; provinces meet both. */
enum AnswerShape {
    /** Blocks beside a status, as the NGSP guide has them. */
    NGSP {
        @Override
        Reply read(AnswerNode answer, EnterpriseCode asked) {
            return BlocksToEnterprise.read(answer, asked);
        }
    },
    /** A list under {@code GetEntCert}. */
    WRAPPED {
        @Override
        Reply read(AnswerNode answer, EnterpriseCode asked) {
            return CertificateToBusiness.enterprise(answer, asked);
        }
    };

    abstract Reply read(AnswerNode answer, EnterpriseCode asked);
}
