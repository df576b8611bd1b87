namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>The name of an alpha model.</summary>
public static class AlphaModelExtensions
{
    /// <summary>The name the model gives itself, else the name of its type.</summary>
    public static string GetModelName(this IAlphaModel model) => model is INamedModel named ? named.Name : model.GetType().Name;
}
