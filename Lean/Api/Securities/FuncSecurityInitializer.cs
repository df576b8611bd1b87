namespace QuantConnect.Securities;

/// <summary>An initializer by a function.</summary>
public class FuncSecurityInitializer : ISecurityInitializer
{
    private readonly Action<Security> _initializer;

    /// <summary>An initializer by a function.</summary>
    public FuncSecurityInitializer(Action<Security> initializer) => _initializer = initializer ?? throw new ArgumentNullException(nameof(initializer));

    /// <inheritdoc/>
    public void Initialize(Security security) => _initializer(security);
}
