using System.Globalization;
using StudyGroup.Bot.Sharding;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads the section Discord.</summary>
internal static class DiscordSection
{
    private const string DefaultApi = "https://discord.com/api/v10";
    private const string AsRecommended = "auto";
    private const string WhereTokensAre = "You'll find it at https://discord.com/developers/applications, under Bot.";

    public static (string? Token, Uri? Api, ulong? Guild, int? Shards) Read(SettingsSection section)
    {
        section.AllowOnly("Token", "TokenFile", "ApiBaseUrl", "GuildId", "Shards");
        return (Token(section), Api(section), Guild(section), Shards(section));
    }

    private static string? Token(SettingsSection section)
    {
        if (section.Text("Token") is { } token) return Checked(section, "Token", token);
        if (section.Text("TokenFile") is not { } file)
        {
            section.Complain(
                "Token", "is missing", $"Set it to your bot's token, or set Discord:TokenFile to a file that holds it. {WhereTokensAre}");
            return null;
        }

        try
        {
            return Checked(section, "TokenFile", File.ReadAllText(file).Trim());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            section.Complain(
                "TokenFile", $"names the file {Path.GetFullPath(file)}, which can't be read",
                "Put your bot's token there, or set Discord:Token.");
            return null;
        }
    }

    // Messages never repeat any part of the token.
    private static string? Checked(SettingsSection section, string key, string token)
    {
        var (wrong, remedy) = token switch
        {
            "" => ("gives an empty token", "Copy the token there."),
            _ when IsQuote(token[0]) || IsQuote(token[^1]) =>
                ("gives a token in quotes", "Leave the quotes out: they'd be taken as part of the token."),
            _ when token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) =>
                ("gives a token with “Bot” before it", "Leave “Bot” out."),
            _ when !token.All(c => char.IsAscii(c) && !char.IsWhiteSpace(c) && !char.IsControl(c)) =>
                ("gives a token with characters that tokens don't have",
                    "Give the bare token, without “Bot” before it or quotes around it."),
            _ => ("", ""),
        };
        if (wrong.Length == 0) return token;
        section.Complain(key, wrong, $"{remedy} {WhereTokensAre}");
        return null;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '«' or '»';

    private static Uri? Api(SettingsSection section)
    {
        var text = section.Text("ApiBaseUrl") ?? DefaultApi;
        if (Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", Query: "", Fragment: "" })
            return uri;
        section.Complain("ApiBaseUrl", $"is “{text}”, which isn't a web address", $"Leave it out, or write one such as {DefaultApi}.");
        return null;
    }

    private static ulong? Guild(SettingsSection section)
    {
        if (section.Text("GuildId") is not { } text) return null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) return id;
        section.Complain(
            "GuildId", $"is “{text}”, which isn't a server's id",
            "Leave it empty, or give the number that you get from “Copy Server ID” in Discord.");
        return null;
    }

    private static int? Shards(SettingsSection section)
    {
        if (section.Text("Shards") is not { } text || text.Equals(AsRecommended, StringComparison.OrdinalIgnoreCase)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= ShardLayout.MaxCount)
            return count;
        section.Complain(
            "Shards", $"is “{text}”, which isn't a number of shards",
            $"Leave it out, or set it to {AsRecommended} (as many as Discord recommends) or to a number "
            + $"from 1 to {ShardLayout.MaxCount:N0}.");
        return null;
    }
}
