using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// A thread's fields in a body; null if absent. See https://docs.discord.com/developers/resources/channel#start-thread-from-message.
/// </summary>
internal sealed record ThreadForm(string? Name, int? AutoArchiveMinutes, int? SlowMode, long? Type)
{
    public const int MaxNameLength = 100;

    /// <summary>A body without any of the fields.</summary>
    public static readonly ThreadForm Nothing = new(null, null, null, null);

    private static readonly int[] Durations = [60, 1440, 4320, 10080];

    public static ThreadForm Read(Form form, bool isNew)
    {
        var name = form.Text("name", 1, MaxNameLength, required: isNew);
        var minutes = form.Integer("auto_archive_duration");
        if (minutes is { } given && !Durations.Contains((int)given))
            form.Refuse("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
        var slowMode = form.Integer("rate_limit_per_user", 0, 21600);
        var type = form.Integer("type", ChannelType.AnnouncementThread, ChannelType.PrivateThread);
        return new ThreadForm(name?.Trim(), (int?)minutes, (int?)slowMode, type);
    }

    public void ApplyTo(Channel channel)
    {
        var thread = channel.Thread!;
        channel.Name = Name ?? channel.Name;
        thread.AutoArchiveMinutes = AutoArchiveMinutes ?? thread.AutoArchiveMinutes;
        thread.SlowMode = SlowMode ?? thread.SlowMode;
    }
}
