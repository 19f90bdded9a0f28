package mainstay.reporting.workbook;

import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.ReportRendererContract;

class WorkbookContractTest extends ReportRendererContract {

    @Override
    protected ReportRenderer renderer() {
        return new WorkbookRenderer();
    }
}
