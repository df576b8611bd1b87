namespace QuantConnect.Algorithm.Framework.Alphas.Analysis;

public partial class InsightManager : QuantConnect.Algorithm.Framework.Alphas.InsightCollection
{
    public InsightManager(QuantConnect.Interfaces.IAlgorithm algorithm) { }
    public void Expire(System.Collections.Generic.IEnumerable<QuantConnect.Symbol> symbols) => throw null;
    public void Cancel(System.Collections.Generic.IEnumerable<QuantConnect.Symbol> symbols) => throw null;
    public void Cancel(System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Alphas.Insight> insights) => throw null;
}
