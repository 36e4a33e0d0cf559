namespace StudyGroup.Bot.Storage;

/// <summary>
/// Something in the database isn't as it was written. It is an <see cref="IOException"/> because LiteDB then closes the file without
/// touching it.
/// </summary>
/// <param name="what">What is damaged, as the middle of a sentence, such as <c>row 17 of points doesn't match its checksum</c>.</param>
internal class DamageException(string what, Exception? cause = null) : IOException(what, cause);

/// <summary>A page of the database file isn't as it was written.</summary>
/// <param name="page">The page's number, from 0.</param>
internal sealed class DamagedPageException(long page) : DamageException($"page {page} doesn't match its checksum")
{
    /// <summary>The page's number, from 0.</summary>
    public long Page => page;
}

/// <summary>An open file was removed or replaced: its path leads to another file now, or to none.</summary>
internal sealed class MovedFileException(string path) : IOException($"{path} was removed or replaced")
{
    /// <summary>The file's path.</summary>
    public string Path => path;
}
