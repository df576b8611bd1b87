namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>An asset's order-book features as decisions use them.</summary>
/// <param name="ImbalanceMean">−1 to 1, positive with more bid than offered.</param>
/// <param name="Persistence">Share of recent samples with its sign, 0 to 1.</param>
/// <param name="WithdrawalVelocity">Negative while the book thins.</param>
/// <param name="DepthQuality">Depth over its median, 0 to 2.</param>
public readonly record struct AssetBook(double ImbalanceMean, double Persistence, double WithdrawalVelocity, double DepthQuality);
