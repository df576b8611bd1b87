namespace QuantConnect.Algorithm.Framework.Alphas;

public partial class GeneratedInsightsCollection
{
    public GeneratedInsightsCollection(System.DateTime dateTimeUtc, QuantConnect.Algorithm.Framework.Alphas.Insight[] insights) { }
    public QuantConnect.Algorithm.Framework.Alphas.Insight[] Insights { get => throw null; }
}

public partial class Insight
{
    public Insight(QuantConnect.Symbol symbol, System.TimeSpan period, QuantConnect.Algorithm.Framework.Alphas.InsightType type, QuantConnect.Algorithm.Framework.Alphas.InsightDirection direction, string tag = "") { }
    public static QuantConnect.Algorithm.Framework.Alphas.Insight Price(QuantConnect.Symbol symbol, QuantConnect.Resolution resolution, int barCount, QuantConnect.Algorithm.Framework.Alphas.InsightDirection direction, double? magnitude = default, double? confidence = default, string sourceModel = null, double? weight = default, string tag = "") => throw null;
    public static QuantConnect.Algorithm.Framework.Alphas.Insight Price(QuantConnect.Symbol symbol, System.DateTime closeTimeLocal, QuantConnect.Algorithm.Framework.Alphas.InsightDirection direction, double? magnitude = default, double? confidence = default, string sourceModel = null, double? weight = default, string tag = "") => throw null;
    public static QuantConnect.Algorithm.Framework.Alphas.Insight Price(QuantConnect.Symbol symbol, System.TimeSpan period, QuantConnect.Algorithm.Framework.Alphas.InsightDirection direction, double? magnitude = default, double? confidence = default, string sourceModel = null, double? weight = default, string tag = "") => throw null;
    public static QuantConnect.Algorithm.Framework.Alphas.Insight Price(QuantConnect.Symbol symbol, System.Func<System.DateTime, System.DateTime> expiryFunc, QuantConnect.Algorithm.Framework.Alphas.InsightDirection direction, double? magnitude = default, double? confidence = default, string sourceModel = null, double? weight = default, string tag = "") => throw null;
    public static System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Alphas.Insight> Group(params QuantConnect.Algorithm.Framework.Alphas.Insight[] insights) => throw null;
    public System.Guid? GroupId { get => throw null; protected set => throw null; }
    public string SourceModel { get => throw null; set => throw null; }
    public System.DateTime GeneratedTimeUtc { get => throw null; set => throw null; }
    public System.DateTime CloseTimeUtc { get => throw null; set => throw null; }
    public QuantConnect.Symbol Symbol { get => throw null; }
    public decimal ReferenceValue { get => throw null; set => throw null; }
    public QuantConnect.Algorithm.Framework.Alphas.InsightDirection Direction { get => throw null; }
    public System.TimeSpan Period { get => throw null; }
    public double? Magnitude { get => throw null; }
    public double? Confidence { get => throw null; }
    public double? Weight { get => throw null; }
    public string Tag { get => throw null; protected set => throw null; }
}

public partial class InsightCollection : System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Alphas.Insight>, System.Collections.IEnumerable
{
    public InsightCollection() { }
    public System.Collections.Generic.ICollection<QuantConnect.Algorithm.Framework.Alphas.Insight> RemoveExpiredInsights(System.DateTime utcTime) => throw null;
    public System.Collections.Generic.IEnumerator<QuantConnect.Algorithm.Framework.Alphas.Insight> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public bool TryGetValue(QuantConnect.Symbol symbol, out System.Collections.Generic.List<QuantConnect.Algorithm.Framework.Alphas.Insight> insights) => throw null;
    public System.DateTime? GetNextExpiryTime() => throw null;
    public System.Collections.Generic.ICollection<QuantConnect.Algorithm.Framework.Alphas.Insight> GetActiveInsights(System.DateTime utcTime) => throw null;
    public bool HasActiveInsights(QuantConnect.Symbol symbol, System.DateTime utcTime) => throw null;
    public int Count { get => throw null; }
    public int TotalCount { get => throw null; }
}

public enum InsightDirection { Down = -1, Flat = 0, Up = 1 }

public enum InsightType { Price = 0, Volatility = 1 }
