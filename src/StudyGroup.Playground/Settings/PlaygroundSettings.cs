using System.Globalization;

namespace StudyGroup.Playground.Settings;

/// <summary>The playground's settings.</summary>
internal sealed record PlaygroundSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] Switches = ["--real-time", "--start-over"];

    /// <summary>Where the page is served; loopback addresses only.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The folder for the bot's database and the local Discord.</summary>
    public string Folder { get; init; } = Path.Combine("data", "playground");

    /// <summary>The time a new world starts at, or a saved one's clock is turned to; null for the default.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether to use the real time.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Whether to forget everything saved.</summary>
    public bool StartsOver { get; init; }

    /// <summary>The bot's settings; anything missing has the bot's default.</summary>
    public IConfiguration Bot { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>The default time of a first visit, eight days before the seed's second seminar.</summary>
    public static DateTimeOffset FirstVisit { get; } = new(2025, 3, 20, 17, 30, 0, TimeSpan.Zero);

    /// <exception cref="PlaygroundException">An argument makes no sense.</exception>
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
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && moment.Year is >= 2015 and < 2100
            ? moment
            : throw new PlaygroundException($"I can't read --now “{text}”. Try 2025-03-20T17:30Z, with a year from 2015 to 2099.");

    private static bool ReadSwitch(IConfiguration configuration, string name) => configuration[name] is { } said
        && (bool.TryParse(said, out var value)
            ? value
            : throw new PlaygroundException($"--{name} can't be “{said}”. Use it alone, or with true or false."));

    private static string[] ReadUrls(string urls)
    {
        var read = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in read)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
                throw new PlaygroundException($"I can't read “{url}” in --urls. Try {DefaultUrl}.");
            if (!uri.IsLoopback)
                throw new PlaygroundException(
                    $"Others could reach “{url}” in --urls, and the page has no passwords. Use localhost, as in {DefaultUrl}.");
        }

        return read;
    }
}
