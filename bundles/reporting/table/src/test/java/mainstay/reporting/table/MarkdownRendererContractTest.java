package mainstay.reporting.table;

import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.ReportRendererContract;

class MarkdownRendererContractTest extends ReportRendererContract {

    @Override
    protected ReportRenderer renderer() {
        return new MarkdownRenderer();
    }
}
