namespace QuantConnect.Securities;

/// <summary>Several initializers, one after the other.</summary>
public class CompositeSecurityInitializer(params ISecurityInitializer[] initializers) : ISecurityInitializer
{
    private readonly List<ISecurityInitializer> _initializers = [.. initializers];

    /// <summary>The initializers.</summary>
    public IReadOnlyList<ISecurityInitializer> Initializers => _initializers;

    /// <summary>Runs all initializers on a security.</summary>
    public void Initialize(Security security)
    {
        foreach (var initializer in _initializers)
        {
            initializer.Initialize(security);
        }
    }

    /// <summary>Adds one behind the others.</summary>
    public void AddSecurityInitializer(ISecurityInitializer initializer) => _initializers.Add(initializer);
}
