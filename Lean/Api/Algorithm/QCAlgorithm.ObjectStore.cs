using QuantConnect.Interfaces;
using QuantConnect.Storage;

namespace QuantConnect.Algorithm;

// What outlives a run.
public partial class QCAlgorithm
{
    private const string DefaultStorageFolder = "storage";

    /// <summary>Keeps bytes, text and objects for later runs; files of the folder <c>storage</c> unless the engine sets another.</summary>
    public ObjectStore ObjectStore { get; private set; } = new(new FolderObjectStore(DefaultStorageFolder));

    /// <summary>Sets where <see cref="ObjectStore"/> keeps its bytes; the engine's to call.</summary>
    public void SetObjectStore(IObjectStore objectStore) => ObjectStore = new ObjectStore(objectStore);

    /// <summary>Sets the folder of <see cref="ObjectStore"/>.</summary>
    internal void SetObjectStoreFolder(string folder) => SetObjectStore(new FolderObjectStore(folder));
}
