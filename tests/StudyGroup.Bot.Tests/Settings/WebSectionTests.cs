using Microsoft.Extensions.Configuration;
using StudyGroup.Bot.Settings;
using StudyGroup.Web;
using Xunit;

namespace StudyGroup.Bot.Tests.Settings;

public sealed class WebSectionTests
{
    [Fact]
    public void Web_server_does_not_listen_unless_the_settings_say_where()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Urls", ""), ("PublicUrl", "")));
    }

    [Fact]
    public void Addresses_are_separated_by_semicolons()
    {
        var read = Read(("Urls", "http://127.0.0.1:8080; http://[::1]:8080;"), ("PublicUrl", " https://readers.example/group/ "))!;

        Assert.Equal(["http://127.0.0.1:8080", "http://[::1]:8080"], read.Urls);
        Assert.Equal(new Uri("https://readers.example/group/"), read.PublicUrl);
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://192.0.2.7:8080")]
    [InlineData("http://[2001:db8::1]:8080")]
    public void Links_start_with_the_first_address_if_people_could_use_it(string url) =>
        Assert.Equal(new Uri(url), Read(("Urls", $"{url};http://*:80"))!.PublicUrl);

    [Theory]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://127.0.0.1:0")]
    public void Public_address_has_to_be_set_where_the_bot_can_not_know_it(string url)
    {
        AssertProblem("Web:PublicUrl (environment variable Web__PublicUrl) is missing. Set it to", ("Urls", url));
        Assert.Equal([url], Read(("Urls", url), ("PublicUrl", "https://readers.example"))!.Urls);
    }

    [Theory]
    [InlineData("8080", "which isn't an address to listen on. Write one such as http://0.0.0.0:8080.")]
    [InlineData("http://", "which isn't an address to listen on")]
    [InlineData("ftp://127.0.0.1:8080", "which isn't an address to listen on")]
    [InlineData("http://127.0.0.1:8080/group", "which isn't an address to listen on")]
    [InlineData("https://127.0.0.1:8443", "which would need a certificate. Write http, and let a proxy")]
    [InlineData("http://readers.example:8080", "which names a host. Give an IP address of this machine, or http://0.0.0.0:8080 for all")]
    [InlineData("http://localhost:0", "which has no port. Write http://127.0.0.1:0 for any free port.")]
    [InlineData("http://127.0.0.1:99999", "which isn't an address to listen on")]
    public void Address_that_can_not_be_listened_on_is_named_with_a_remedy(string url, string sentence) =>
        AssertProblem(
            $"Web:Urls (environment variable Web__Urls) has “{url}”, {sentence}", ("Urls", $"http://127.0.0.1:8080;{url}"),
            ("PublicUrl", "https://readers.example"));

    [Theory]
    [InlineData("readers.example")]
    [InlineData("ftp://readers.example")]
    [InlineData("https://readers.example/?a=b")]
    [InlineData("https://me:secret@readers.example")]
    public void Public_address_that_is_not_a_web_address_is_named_with_a_remedy(string url) =>
        AssertProblem(
            $"Web:PublicUrl (environment variable Web__PublicUrl) is “{url}”, which isn't a web address. Write one such as",
            ("Urls", "http://127.0.0.1:8080"), ("PublicUrl", url));

    [Fact]
    public void Public_address_alone_is_named_with_a_remedy() => AssertProblem(
        "is set, but nothing listens. Set Web:Urls too, such as http://0.0.0.0:8080, or leave both out.",
        ("PublicUrl", "https://readers.example"));

    [Fact]
    public void Unknown_setting_is_reported() => AssertProblem("There's no setting Web:Url ", ("Url", "http://127.0.0.1:8080"));

    private static void AssertProblem(string sentence, params (string Key, string Value)[] values)
    {
        List<string> problems = [];
        Assert.Null(Read(problems, values));
        Assert.Contains(sentence, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static WebSettings? Read(params (string Key, string Value)[] values)
    {
        List<string> problems = [];
        var read = Read(problems, values);
        Assert.Empty(problems);
        return read;
    }

    private static WebSettings? Read(List<string> problems, (string Key, string Value)[] values) => WebSection.Read(new SettingsSection(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Web:{v.Key}", (string?)v.Value))).Build(),
        "Web", problems));
}
