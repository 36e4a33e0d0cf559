namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Opens files that hold members' ids and texts: the ones it makes can be read by the bot's user alone (mode 0600).</summary>
internal static class PrivateFile
{
    /// <summary>Opens a file, without a buffer.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it must exist or is made.</param>
    /// <param name="access">Whether it's read, written or both.</param>
    /// <param name="share">
    /// What others may do meanwhile. Outside Windows only <see cref="FileShare.None"/> keeps another bot out: .NET then takes an exclusive
    /// lock, and a shared one, which any number of processes can hold, for everything else.
    /// </param>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
