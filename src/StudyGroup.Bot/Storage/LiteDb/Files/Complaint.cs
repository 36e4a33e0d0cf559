namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>What the person who runs the bot is told when the database can't be used.</summary>
internal static class Complaint
{
    // What the system says in .NET's HResult: errno outside Windows.
    private static readonly HashSet<int> Locked =
        OperatingSystem.IsWindows() ? [unchecked((int)0x80070020), unchecked((int)0x80070021)] : [11, 35];

    private static readonly HashSet<int> Full =
        OperatingSystem.IsWindows() ? [unchecked((int)0x80070027), unchecked((int)0x80070070)] : [27, 28, 69, 122];

    /// <summary>The file isn't a database of ours.</summary>
    public static StorageException Unusable(DatabaseFiles files, string what) => new(
        $"The database {files.Data} can't be used: {what}. Nothing was changed. {Remedy(files)} " +
        "If it isn't this bot's database at all, set Storage:Path to another file.",
        what,
        null);

    /// <summary>A part of the file isn't as it was written.</summary>
    public static StorageException Damaged(DatabaseFiles files, string what, Exception? cause = null) => new(
        $"The database {files.Data} is damaged: {what}. Nothing was changed. {Remedy(files)}",
        what,
        cause);

    /// <summary>Another process holds it.</summary>
    public static StorageException InUse(DatabaseFiles files, Exception cause) => new(
        $"The database {files.Data} is in use: another bot is running on it. Stop that one first, or set Storage:Path to another file.",
        cause);

    /// <summary>It's not there, but copies of one are.</summary>
    public static StorageException Missing(DatabaseFiles files) => new(
        $"There's no database {files.Data}, but there are copies of one. {Remedy(files)} " +
        $"To start with an empty database instead, move the copies out of {files.Copies.Folder}.");

    /// <summary>A later bot wrote it.</summary>
    public static StorageException Newer(DatabaseFiles files, int version, int known) => new(
        $"The database {files.Data} was written by a newer bot (schema version {version}; this one knows up to {known}). " +
        "Nothing was changed. Run the newer bot, or restore a copy from before the update: " +
        $"start this bot once with --restore \"{files.Copies.OfVersion(known)}\".",
        $"a newer bot made it (schema version {version}; this one knows up to {known})",
        null);

    /// <summary>Bringing it to the newest schema failed.</summary>
    public static StorageException NotMigrated(DatabaseFiles files, int version, string copy, Exception cause) => new(
        $"The database {files.Data} couldn't be upgraded from schema version {version}: {cause.Message} " +
        $"Nothing was changed, and there's a copy in {copy}. Run the previous version of the bot, and report this.",
        cause);

    /// <summary>A copy couldn't be made. The database is fine.</summary>
    public static StorageException NotCopied(DatabaseFiles files, string why, Exception cause) => new(
        $"No copy of the database could be made in {files.Copies.Folder}: {why.ReplaceLineEndings(" ").TrimEnd('.')}. " +
        "The database itself is fine.",
        cause);

    /// <summary>The system kept a copy from being restored.</summary>
    public static StorageException NotRestored(DatabaseFiles files, Exception cause) => IsLocked(cause) ? InUse(files, cause) : new(
        $"The copy couldn't be restored: {cause.Message} The database {files.Data} is unchanged. " +
        $"Check that there's room on the disk and that you may read and write the folder {files.Folder}.",
        cause);

    /// <summary>The system doesn't let us read or write it.</summary>
    public static StorageException NoAccess(DatabaseFiles files, Exception cause) => cause switch
    {
        _ when IsLocked(cause) => InUse(files, cause),
        _ when IsFull(cause) => new StorageException(
            $"The database {files.Data} can't be opened: there's no room on the disk, or a file can't grow any further ({cause.Message}) " +
            "Nothing was changed. Make room, then start the bot again.",
            cause),
        _ => new StorageException(
            $"The database {files.Data} can't be opened: {cause.Message} " +
            $"Let the bot's user read and write the folder {files.Folder} and the files in it, or set Storage:Path to another file.",
            cause),
    };

    /// <summary>It broke while the bot ran.</summary>
    public static StorageException Failed(DatabaseFiles files, Exception cause) => cause switch
    {
        StorageException known => known,
        MovedFileException moved => new StorageException(
            $"The file {moved.Path} was removed or replaced while the bot was running. The bot stops, because anything it writes now " +
            "would be lost, as are changes made since the file was removed. If you put a copy there, start the bot again. " +
            $"Otherwise: {Remedy(files)}",
            cause),
        DamageException => new StorageException(
            $"The database {files.Data} is damaged: {cause.Message}. The bot stops. {Remedy(files)}",
            cause),
        _ when IsFull(cause) => new StorageException(
            $"The database {files.Data} can't be written: there's no room on the disk, or a file can't grow any further " +
            $"({cause.Message}) {Stops} Make room on the disk, then start the bot again.",
            cause),
        _ => new StorageException(
            $"The database {files.Data} can't be written or read any more: {cause.Message} {Stops} " +
            "Check the disk and that the bot's user may write the file, then start the bot again.",
            cause),
    };

    /// <summary>Whether an exception is about what the system lets us do with files, and not about what's in them.</summary>
    public static bool IsAboutAccess(Exception e) => e is (IOException and not DamageException) or UnauthorizedAccessException || IsFull(e);

    /// <summary>Whether an exception says that a file is open elsewhere.</summary>
    public static bool IsLocked(Exception e) => e is IOException and not DamageException && Locked.Contains(e.HResult);

    /// <summary>Whether an exception says that there's no more room.</summary>
    public static bool IsFull(Exception e) =>
        // A file that would grow beyond what the system allows is an argument out of range to .NET.
        e is ArgumentOutOfRangeException or IOException { InnerException: ArgumentOutOfRangeException }
        || (e is IOException && Full.Contains(e.HResult));

    private const string Stops = "The bot stops, so that nothing is half done; every change that was acknowledged is kept.";

    /// <summary>Which copies there are, as a sentence.</summary>
    public static string CopiesIn(DatabaseFiles files) => files.Copies.NewestFirst() is [_, ..] copies
        ? $"These are there: {string.Join(", ", copies)}."
        : $"There's none in {files.Copies.Folder}.";

    private static string Remedy(DatabaseFiles files) => files.Copies.NewestFirst() is [var newest, ..]
        ? $"Restore the newest copy: start the bot once with --restore \"{newest}\"."
        : "Restore a copy, if you have one: start the bot once with --restore and the copy's path. "
            + $"There's none in {files.Copies.Folder}.";
}
