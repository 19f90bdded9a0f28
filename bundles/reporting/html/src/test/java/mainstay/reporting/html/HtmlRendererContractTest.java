package mainstay.reporting.html;

import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.ReportRendererContract;

class HtmlRendererContractTest extends ReportRendererContract {

    @Override
    protected ReportRenderer renderer() {
        return new HtmlRenderer();
    }
}
