package mainstay.reporting.table;

import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.ReportRendererContract;

class JsonRendererContractTest extends ReportRendererContract {

    @Override
    protected ReportRenderer renderer() {
        return new JsonRenderer();
    }
}
