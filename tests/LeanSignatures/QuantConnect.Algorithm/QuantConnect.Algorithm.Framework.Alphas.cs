namespace QuantConnect.Algorithm.Framework.Alphas;

public partial class AlphaModel : QuantConnect.Python.BasePythonWrapper<QuantConnect.Algorithm.Framework.Alphas.AlphaModel>, QuantConnect.Algorithm.Framework.Alphas.IAlphaModel, QuantConnect.Algorithm.Framework.INotifiedSecurityChanges, QuantConnect.Algorithm.Framework.Alphas.INamedModel
{
    public AlphaModel() : base(default(bool)) { }
    public virtual System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Alphas.Insight> Update(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Data.Slice data) => throw null;
    public virtual void OnSecuritiesChanged(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Data.UniverseSelection.SecurityChanges changes) => throw null;
    public virtual string Name { get => throw null; set => throw null; }
}

public partial interface IAlphaModel : QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
}

public partial interface INamedModel
{
}
