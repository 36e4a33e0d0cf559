using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Checks whether Discord allows what was just set, and says what to change there if not.</summary>
internal static class SettingsCheck
{
    /// <summary>A line for each thing left to do in Discord; none if all is well.</summary>
    public static async Task<IReadOnlyList<Line>> AfterAsync(Group group, Options options, IChannels channels)
    {
        List<Line> lines = [];
        ChannelRights? rights = null;
        if (options.Channel("channel") is { } given)
        {
            rights = given.Rights ?? await channels.RightsAsync(group.Server, given.Id);
            lines.AddRange(OfChannel(given.Id, rights));
        }

        if (options.Role("role") is { AnyoneMayPing: false } role)
        {
            if (rights is null && group.Settings.Channel is { } channel) rights = await channels.RightsAsync(group.Server, channel);
            if (rights?.PingAnyRole != true)
            {
                lines.Add(
                    $"I can't ping {role.Id} yet. In Server Settings → Roles, turn on “Allow anyone to @mention this role”, or give me "
                        + $"“Mention @everyone, @here and All Roles”.");
            }
        }

        if (options.Role("organizers") is { } organizers)
        {
            lines.Add(
                $"One more step in Discord: go to Server Settings → Integrations → Study Group and let {organizers.Id} use /manage. "
                    + $"By default, only people with Manage Events see it.");
        }

        if (options.Yes("events") && await channels.MayCreateEventsAsync(group.Server) == false)
            lines.Add($"I can't create events yet. In Server Settings → Roles, give my role Create Events.");
        if (options.Text("threads") is not null && (options.Channel("channel")?.Id ?? group.Settings.Channel) is { } home)
        {
            rights ??= await channels.RightsAsync(group.Server, home);
            if (rights is { IsThread: true })
                lines.Add($"{home} is a thread, and Discord has no threads in threads. Pick a channel for reminders instead.");
            else if (rights is { StartThreads: false })
                lines.Add($"I can't open threads in {home} yet. Open {PermissionsOf(isThread: false)} and give me Create Public Threads.");
        }

        return lines;
    }

    /// <summary>What to change so that the bot can post in a channel.</summary>
    public static IEnumerable<Line> OfChannel(ChannelId channel, ChannelRights? rights)
    {
        var permissions = PermissionsOf(rights?.IsThread == true);
        switch (rights)
        {
            case null:
                yield return $"I couldn't check whether I can post in {channel}. Make sure I have View Channel, Send Messages and Embed "
                    + $"Links there.";
                break;
            case { Post: false, IsThread: true }:
                yield return
                    $"I can't post in {channel} yet. Open {permissions} and give me View Channel, Send Messages in Threads and Embed "
                        + $"Links.";
                break;
            case { IsLockedOut: true }:
                yield return $"{channel} is locked, so I can't post there. Unlock it, or open {permissions} and give me Manage Threads.";
                break;
            case { Post: false }:
                yield return
                    $"I can't post in {channel} yet. Open {permissions} and give me View Channel, Send Messages and Embed Links.";
                break;
            case { Embed: false }:
                yield return $"My cards won't show in {channel} yet. Open {permissions} and give me Embed Links.";
                break;
            case { ReadBack: false }:
                yield return $"Please give me Read Message History in {channel}. After a crash it tells me whether a message went out.";
                break;
        }
    }

    /// <summary>Which permissions to open in Discord. A thread has none of its own.</summary>
    public static string PermissionsOf(bool isThread) =>
        isThread ? "the permissions of the thread's channel" : "that channel's permissions";
}
