using System.Net;
using StudyGroup.Web;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads the section Web.</summary>
internal static class WebSection
{
    private const string Example = "http://0.0.0.0:8080";
    private const string PublicExample = "https://readers.example";

    /// <summary>Null if nothing is to listen, or if the settings are invalid.</summary>
    public static WebSettings? Read(SettingsSection section)
    {
        section.AllowOnly("Urls", "PublicUrl");
        if (section.Text("Urls") is not { } text)
        {
            if (section.Text("PublicUrl") is not null)
                section.Complain("PublicUrl", "is set, but nothing listens", $"Set Web:Urls too, such as {Example}, or leave both out.");
            return null;
        }

        string[] urls = [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var read = urls.Select(url => Url(section, url)).ToArray();
        return read.Any(url => url is null) || PublicUrl(section, read[0]!) is not { } root ? null : new WebSettings([.. urls], root);
    }

    private static Uri? Url(SettingsSection section, string url)
    {
        // "*" and "+" stand for every address of the machine.
        var (wrong, remedy) = Uri.TryCreate(url.Replace("://*", "://[::]").Replace("://+", "://[::]"), UriKind.Absolute, out var uri)
            ? uri switch
            {
                { Scheme: "https" } =>
                    ("which would need a certificate", $"Write http, and let a proxy in front of the bot do https: {Example}."),
                not { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "" } =>
                    ("which isn't an address to listen on", $"Write one such as {Example}."),
                { Host: "localhost", Port: 0 } => ("which has no port", "Write http://127.0.0.1:0 for any free port."),
                _ when uri.Host != "localhost" && !IPAddress.TryParse(uri.Host, out _) =>
                    ("which names a host", $"Give an IP address of this machine, or {Example} for all of them."),
                _ => ("", ""),
            }
            : ("which isn't an address to listen on", $"Write one such as {Example}.");
        if (wrong.Length == 0) return uri;
        section.Complain("Urls", $"has “{url}”, {wrong}", remedy);
        return null;
    }

    private static Uri? PublicUrl(SettingsSection section, Uri listens)
    {
        if (section.Text("PublicUrl") is not { } text)
        {
            if (listens.Port != 0 && (listens.Host == "localhost" || !IsAny(IPAddress.Parse(listens.Host)))) return listens;
            section.Complain("PublicUrl", "is missing", $"Set it to the address people use to get to the pages, such as {PublicExample}.");
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            return uri;
        section.Complain("PublicUrl", $"is “{text}”, which isn't a web address", $"Write one such as {PublicExample}.");
        return null;
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
