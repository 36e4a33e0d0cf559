namespace StudyGroup.Bot.Storage;

/// <summary>Something in the database isn't as it was written. LiteDB closes a file without touching it when it meets an <see cref="IOException"/>.</summary>
/// <param name="what">What is damaged, as the middle of a sentence, such as <c>row 17 of points doesn't match its checksum</c>.</param>
/// <param name="cause">What was thrown underneath, if anything.</param>
internal class DamageException(string what, Exception? cause = null) : IOException(what, cause);

/// <summary>A page of the database file isn't as it was written.</summary>
/// <param name="page">Which, from 0.</param>
internal sealed class DamagedPageException(long page) : DamageException($"page {page} doesn't match its checksum")
{
    /// <summary>Which page, from 0.</summary>
    public long Page => page;
}

/// <summary>The name of a file that is open leads to another file by now, or to none.</summary>
/// <param name="path">The name.</param>
internal sealed class MovedFileException(string path) : IOException($"{path} was removed or replaced")
{
    /// <summary>The name.</summary>
    public string Path => path;
}
