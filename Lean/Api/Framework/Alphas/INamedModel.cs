namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>A model that says its name, which becomes <see cref="Insight.SourceModel"/>.</summary>
public interface INamedModel
{
    /// <summary>The model's name.</summary>
    string Name { get; }
}
