using System.Globalization;

namespace StudyGroup.Playground.Settings;

/// <summary>How the playground is started.</summary>
internal sealed record PlaygroundSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] Switches = ["--real-time", "--start-over"];

    /// <summary>Where the page is; loopback addresses alone.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The folder of the bot's database and of the local Discord.</summary>
    public string Folder { get; init; } = Path.Combine("data", "playground");

    /// <summary>What a new world's clock shows, or to what an old one's is turned; null where nothing else was said.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether the clock is the real one.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Whether what there was is forgotten.</summary>
    public bool StartsOver { get; init; }

    /// <summary>The bot's settings: what is not given here is as the bot has it by default.</summary>
    public IConfiguration Bot { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>Where an hour of a first visit is when nothing else was said: the seed's second seminar is eight days away.</summary>
    public static DateTimeOffset FirstVisit { get; } = new(2025, 3, 20, 17, 30, 0, TimeSpan.Zero);

    /// <exception cref="PlaygroundException">Something that was said makes no sense.</exception>
    public static PlaygroundSettings Read(IEnumerable<string> args)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Select(arg => Switches.Contains(arg) ? arg + "=true" : arg)])
            .Build();
        return new PlaygroundSettings
        {
            Urls = ReadUrls(configuration["urls"] ?? DefaultUrl),
            Folder = configuration["data"] ?? Path.Combine("data", "playground"),
            Now = configuration["now"] is { } now ? ReadMoment(now) : null,
            IsRealTime = ReadSwitch(configuration, "real-time"),
            StartsOver = ReadSwitch(configuration, "start-over"),
            Bot = configuration,
        };
    }

    private static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && moment.Year is >= 2015 and < 2100
            ? moment
            : throw new PlaygroundException($"--now is “{text}”, which is no moment. Write it as 2025-03-20T17:30Z, between 2015 and 2099.");

    private static bool ReadSwitch(IConfiguration configuration, string name) => configuration[name] is { } said
        && (bool.TryParse(said, out var value) ? value : throw new PlaygroundException($"--{name} takes no value, or true or false; it has “{said}”."));

    private static string[] ReadUrls(string urls)
    {
        var read = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in read)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
                throw new PlaygroundException($"--urls has “{url}”, which is no address. Write it as {DefaultUrl}.");
            if (!uri.IsLoopback)
                throw new PlaygroundException($"--urls has “{url}”, which others could reach: the page knows no passwords. Use localhost, as in {DefaultUrl}.");
        }

        return read;
    }
}
