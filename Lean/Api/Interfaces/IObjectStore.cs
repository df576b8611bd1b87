namespace QuantConnect.Interfaces;

/// <summary>Keeps bytes under keys, beyond the run that saves them.</summary>
public interface IObjectStore : IDisposable, IEnumerable<KeyValuePair<string, byte[]>>
{
    /// <summary>The keys, in the order of their characters.</summary>
    ICollection<string> Keys { get; }

    /// <summary>Whether something is kept under a key.</summary>
    bool ContainsKey(string path);

    /// <summary>What is kept under a key; null if nothing is.</summary>
    byte[]? ReadBytes(string path);

    /// <summary>Keeps bytes under a key in place of what was there.</summary>
    bool SaveBytes(string path, byte[] contents);

    /// <summary>Forgets a key; false if it was unknown.</summary>
    bool Delete(string path);

    /// <summary>The file of a key, which need not exist; its folder does.</summary>
    string GetFilePath(string path);

    /// <summary>Forgets all keys.</summary>
    void Clear();
}
