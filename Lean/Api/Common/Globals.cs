namespace QuantConnect;

/// <summary>Folders of the running engine, as LEAN offers them to custom data types.</summary>
public static class Globals
{
    /// <summary>The data folder. The engine sets it before an algorithm is initialised.</summary>
    public static string DataFolder { get; internal set; } = "data";
}
