namespace QuantConnect.Algorithm.Framework.Portfolio;

public partial interface IPortfolioTarget
{
    QuantConnect.Symbol Symbol { get; }
    decimal Quantity { get; }
    string Tag { get; }
}

public partial class PortfolioTarget : QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget
{
    public PortfolioTarget(QuantConnect.Symbol symbol, decimal quantity, string tag = "") { }
    public PortfolioTarget(QuantConnect.Symbol symbol, int quantity, string tag = "") { }
    public QuantConnect.Symbol Symbol { get => throw null; }
    public decimal Quantity { get => throw null; }
    public string Tag { get => throw null; }
}

public partial class PortfolioTargetCollection : System.Collections.Generic.ICollection<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>, System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>, System.Collections.IEnumerable, System.Collections.Generic.IDictionary<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>>
{
    public PortfolioTargetCollection() { }
    public void Add(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
    public void Add(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> target) => throw null;
    public void Add(QuantConnect.Symbol symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
    public void AddRange(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget[] targets) => throw null;
    public void Clear() => throw null;
    public void ClearFulfilled(QuantConnect.Interfaces.IAlgorithm algorithm) => throw null;
    public bool Contains(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
    public bool Contains(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> target) => throw null;
    public bool ContainsKey(QuantConnect.Symbol symbol) => throw null;
    public void CopyTo(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget[] array, int arrayIndex) => throw null;
    public void CopyTo(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>[] array, int arrayIndex) => throw null;
    public bool Remove(QuantConnect.Symbol symbol) => throw null;
    public bool Remove(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> target) => throw null;
    public bool Remove(QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
    public bool TryGetValue(QuantConnect.Symbol symbol, out QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
    System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget>>.GetEnumerator() => throw null;
    public System.Collections.Generic.IEnumerator<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> OrderByMarginImpact(QuantConnect.Interfaces.IAlgorithm algorithm) => throw null;
    public int Count { get => throw null; }
    public bool IsReadOnly { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Symbol> Keys { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> Values { get => throw null; }
    public QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget this[QuantConnect.Symbol symbol] { get => throw null; set => throw null; }
}
