namespace DolphinLean.Data.Scans;

/// <summary>
/// A framework model that can tell, looking ahead, on how many rows it would do nothing but take note of them. Where all models of an
/// algorithm can, an engine passes over such rows instead of stepping them one by one; nothing else may come of it.
/// </summary>
public interface IQuietModel
{
    /// <summary>How many rows from the first on need no step, as far as this model goes. The answer may be too low, never too high.</summary>
    int CountQuiet(in ScanStretch ahead);

    /// <summary>Takes note of rows that are passed over: what is left is what stepping them would have left.</summary>
    void Pass(in ScanStretch passed);
}
