namespace QuantConnect.Python;

public partial class BasePythonWrapper<TInterface> : System.IEquatable<QuantConnect.Python.BasePythonWrapper<TInterface>>, System.IDisposable
{
    public BasePythonWrapper(bool validateInterface = true) { }
    public virtual bool Equals(QuantConnect.Python.BasePythonWrapper<TInterface> other) => throw null;
    public virtual void Dispose() => throw null;
}
