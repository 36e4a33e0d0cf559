using System.Net;
using System.Text;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>What a web server was asked, and what it answers.</summary>
internal sealed class WebAnswer(HttpListenerContext context)
{
    public HttpListenerRequest Request => context.Request;

    public void Send(string text, string type, params (string Name, string Value)[] headers) =>
        Send(Encoding.UTF8.GetBytes(text), type, headers);

    public void Send(byte[] bytes, string type, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.ContentType = type;
        context.Response.Close(bytes, willBlock: true);
    }

    public void Send(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.StatusCode = (int)status;
        context.Response.Close();
    }

    public void Begin(string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.SendChunked = true;
        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
        context.Response.OutputStream.Flush();
    }

    public void BreakOff()
    {
        context.Response.ContentLength64 = 100;
        context.Response.OutputStream.Write("# Hel"u8);
        context.Response.Abort();
    }
}
