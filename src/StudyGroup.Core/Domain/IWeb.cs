using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Fetches texts that somebody else keeps. Nothing of what comes is believed.</summary>
public interface IWeb
{
    /// <summary>The longest text, in bytes.</summary>
    const int MostBytes = 1_000_000;

    /// <summary>Fetches a text from the web.</summary>
    /// <param name="address">Where it is: an https address.</param>
    /// <param name="etag">What the server called the text that is known already, or null.</param>
    /// <param name="cancel">Gives up before.</param>
    /// <returns>The text; or in words why there is none, which took ten seconds at most.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task<Outcome<Fetched>> FetchAsync(Uri address, string? etag = null, CancellationToken cancel = default);

    /// <summary>Fetches a file that somebody gave with a command.</summary>
    /// <returns>The text; or in words why there is none, which took ten seconds at most.</returns>
    Task<Outcome<Fetched>> FetchAsync(GivenFile file);
}

/// <summary>What was fetched.</summary>
/// <param name="Text">The text; null where it is the one that is known already.</param>
/// <param name="ETag">What the server calls it, or null.</param>
public sealed record Fetched(string? Text, string? ETag);
