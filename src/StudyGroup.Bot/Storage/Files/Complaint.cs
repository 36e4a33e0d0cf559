namespace StudyGroup.Bot.Storage.Files;

/// <summary>What the person who runs the bot is told when the database cannot be used.</summary>
internal static class Complaint
{
    /// <summary>The file is none of ours, or broken.</summary>
    public static StorageException Damaged(DatabaseFiles files, string what, Exception? cause = null) => new(
        $"The database {files.Data} cannot be used: {what}. Nothing was changed. " +
        $"Put a copy back: move the file away, and {Path.GetFileName(files.Log)} beside it if there is one, then put your copy under its name. " +
        "With the file moved away and no copy, the bot starts with an empty database. " +
        "If it is no database of this bot at all, set Storage:Path to another file.",
        cause);

    /// <summary>Another process holds it.</summary>
    public static StorageException InUse(DatabaseFiles files, Exception cause) => new(
        $"The database {files.Data} is in use: another bot runs on it. Stop that one first, or set Storage:Path to another file.",
        cause);

    /// <summary>The system does not let us.</summary>
    public static StorageException NoAccess(DatabaseFiles files, Exception cause) => new(
        $"The database {files.Data} cannot be opened: {cause.Message} " +
        $"Let the bot's user read and write the folder {files.Folder} and the files in it, or set Storage:Path to another file.",
        cause);

    /// <summary>A later bot wrote it.</summary>
    public static StorageException Newer(DatabaseFiles files, int version, int known) => new(
        $"The database {files.Data} was written by a newer bot (schema version {version}; this one knows up to {known}). Nothing was changed. " +
        $"Run the newer bot, or put back the copy that was made before the change ({Path.GetFileName(files.CopyOf(known))}).");

    /// <summary>Bringing it to the newest schema failed.</summary>
    public static StorageException NotMigrated(DatabaseFiles files, int version, Exception cause) => new(
        $"The database {files.Data} could not be brought from schema version {version} to the next: {cause.Message} " +
        $"It is as it was before; a copy is in {files.CopyOf(version)}. Run the bot that you ran before, and report this.",
        cause);

    /// <summary>It broke while the bot ran.</summary>
    public static StorageException Failed(DatabaseFiles files, Exception cause) => new(
        $"The database {files.Data} can no longer be written or read: {cause.Message} " +
        "The bot stops, so that nothing is half done; every change that was acknowledged is kept. " +
        "See that there is room on the disk and that the file can be written, then start the bot again.",
        cause);
}
