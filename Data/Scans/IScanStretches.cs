namespace DolphinLean.Data.Scans;

/// <summary>Scans whose next rows can be looked at before the row is moved there.</summary>
public interface IScanStretches : IScanRows
{
    /// <summary>The rows behind the current one, as far as they can be passed over.</summary>
    ScanStretch Ahead { get; }

    /// <summary>Moves the row over some of <see cref="Ahead"/>, to the last of them.</summary>
    void Skip(int rows);
}
