namespace QuantConnect.Algorithm.Framework.Selection;

public partial class ScheduledUniverseSelectionModel : QuantConnect.Algorithm.Framework.Selection.UniverseSelectionModel
{
    public ScheduledUniverseSelectionModel(QuantConnect.Scheduling.IDateRule dateRule, QuantConnect.Scheduling.ITimeRule timeRule, System.Func<System.DateTime, System.Collections.Generic.IEnumerable<QuantConnect.Symbol>> selector, QuantConnect.Data.UniverseSelection.UniverseSettings settings = null) { }
}
