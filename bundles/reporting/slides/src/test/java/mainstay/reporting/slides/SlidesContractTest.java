package mainstay.reporting.slides;

import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.ReportRendererContract;

class SlidesContractTest extends ReportRendererContract {

    @Override
    protected ReportRenderer renderer() {
        return new SlidesRenderer();
    }
}
