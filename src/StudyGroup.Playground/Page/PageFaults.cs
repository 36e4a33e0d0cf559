using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.Playground.Page;

/// <summary>The faults the page offers. Each affects the bot's next answer or post.</summary>
internal static class PageFaults
{
    private static readonly (string Method, string Path)[] Answers =
        [("POST", "/interactions/*/*/callback"), ("POST", "/channels/*/messages")];

    // A first answer is accepted for three seconds.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(4);

    /// <returns>Whether the fault exists.</returns>
    public static bool Arm(LocalDiscordServer discord, string kind)
    {
        switch (kind)
        {
            case "drop":
                discord.GatewayFaults.Drop();
                return true;
            case "reconnect":
                discord.GatewayFaults.AskToReconnect();
                return true;
            case "429":
                return On(discord, new Fault.RateLimited(TimeSpan.FromSeconds(1)));
            case "503":
                return On(discord, new Fault.ServerError(503, AfterEffect: false));
            case "slow":
                return On(discord, new Fault.Slow(TooLate));
            case "mute":
                return On(discord, new Fault.Slow(TooLate), times: 3);
            case "none":
                discord.Faults.Clear();
                return true;
            default:
                return false;
        }
    }

    private static bool On(LocalDiscordServer discord, Fault fault, int times = 1)
    {
        discord.Faults.Clear();
        foreach (var (method, path) in Answers)
            discord.Faults.On(method, path, fault, times);
        return true;
    }
}
